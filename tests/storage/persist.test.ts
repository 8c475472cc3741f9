import { afterEach, expect, test, vi } from 'vitest';
import { askToPersist, readStorageUse } from '../../storage/persist.ts';

/** A browser that promises on the n-th question; never where there is none. */
function openBrowser(promisesAt = Infinity) {
  const asked = { times: 0 };
  vi.stubGlobal('navigator', {
    storage: {
      persisted: async () => asked.times >= promisesAt,
      persist: async () => ++asked.times >= promisesAt,
      estimate: async () => ({ usage: 1_234 }),
    },
  });
  return asked;
}

afterEach(() => void vi.unstubAllGlobals());

test('the browser is asked once, and again only when the person wants it', async () => {
  const asked = openBrowser(2);
  expect(await askToPersist({ again: false })).toBe(false);
  expect(await askToPersist({ again: false })).toBe(false);
  expect(asked.times).toBe(1);
  expect(await askToPersist({ again: true })).toBe(true);
  expect(await askToPersist({ again: false })).toBe(true);
  expect(asked.times).toBe(2);
});

test('what is stored is told in bytes', async () => {
  openBrowser();
  expect(await readStorageUse()).toBe(1_234);
});
