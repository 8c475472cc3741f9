import { describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  getReading,
  isReadingOn,
  setReading,
  siteOf,
  watchReading,
} from '../../storage/settings.ts';

test.each([
  ['https://www.courier.example/a', 'courier.example'],
  ['http://news.courier.example:8080/a', 'news.courier.example'],
  ['https://COURIER.example', 'courier.example'],
  ['chrome://settings', undefined],
  ['file:///a.html', undefined],
  ['about:blank', undefined],
  ['', undefined],
  ['nonsense', undefined],
])('the site of %s is %s', (address, site) => {
  expect(siteOf(address)).toBe(site);
});

describe('where articles are read', () => {
  const off = { everywhere: true, sitesOff: ['courier.example'] };

  test.each([
    [off, 'https://other.example/', true],
    [off, 'https://www.courier.example/', false],
    // A switch is for one host; its neighbours keep theirs.
    [off, 'https://news.courier.example/', true],
    [{ everywhere: false, sitesOff: [] }, 'https://other.example/', false],
    [{ everywhere: true, sitesOff: [] }, 'chrome://settings', false],
  ])('with %j on %s: %s', (settings, address, on) => {
    expect(isReadingOn(settings, address)).toBe(on);
  });

  test('is everywhere at first, and then as it was set', async () => {
    expect(await getReading()).toEqual({ everywhere: true, sitesOff: [] });
    await setReading(off);
    expect(await getReading()).toEqual(off);
    expect(await fakeBrowser.storage.local.get()).toEqual({ reading: off });
  });

  test('is watched until the signal ends', async () => {
    const changed = vi.fn<(settings: unknown) => void>();
    const stop = new AbortController();
    watchReading(changed, stop.signal);
    await setReading(off);
    expect(changed.mock.calls.map(([settings]) => settings)).toEqual([off]);
    stop.abort();
    await setReading({ everywhere: false, sitesOff: [] });
    expect(changed).toHaveBeenCalledTimes(1);
  });
});
