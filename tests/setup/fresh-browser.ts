import { afterAll, afterEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** No test sees what another one stored, sent or listened to. */
afterEach(() => {
  fakeBrowser.reset();
});

const areas: object[] = [fakeBrowser, ...Object.values(fakeBrowser).filter((area) => typeof area === 'object')]; // prettier-ignore
const before = areas.map((area) => ({ ...area }));

/** What a file of tests put in the browser's place goes with it: the next one may share its world. */
afterAll(() => {
  for (const [at, area] of areas.entries()) {
    for (const name of Object.keys(area))
      if (!(name in before[at]!)) Reflect.deleteProperty(area, name);
    Object.assign(area, before[at]);
  }
});
