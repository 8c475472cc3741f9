import { afterEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** No test sees what another one stored, sent or listened to. */
afterEach(() => {
  fakeBrowser.reset();
});
