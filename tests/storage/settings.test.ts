import { describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readingAtFirst } from '../../core/model/reading.ts';
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
  const off = { ...readingAtFirst, sitesOff: ['courier.example'] };
  const named = { ...off, sites: 'named' as const, sitesOn: ['named.example'] };

  test.each([
    [off, 'https://other.example/', true],
    [off, 'https://www.courier.example/', false],
    // A switch is for one host; its neighbours keep theirs.
    [off, 'https://news.courier.example/', true],
    [{ ...readingAtFirst, everywhere: false }, 'https://other.example/', false],
    [readingAtFirst, 'chrome://settings', false],
    [named, 'https://www.named.example/a', true],
    [named, 'https://other.example/', false],
    [{ ...named, everywhere: false }, 'https://named.example/', false],
    // Which list counts is a choice; the other one waits.
    [{ ...named, sitesOn: ['courier.example'] }, 'https://courier.example/', true],
  ])('with %j on %s: %s', (settings, address, on) => {
    expect(isReadingOn(settings, address)).toBe(on);
  });

  test('is everywhere at first, and then as it was set', async () => {
    expect(await getReading()).toEqual(readingAtFirst);
    await setReading(off);
    expect(await getReading()).toEqual(off);
    expect(await fakeBrowser.storage.local.get()).toEqual({ reading: off });
  });

  test('what an earlier version stored says nothing of named sites: all are read', async () => {
    const stored = { everywhere: true, sitesOff: ['courier.example'] };
    await fakeBrowser.storage.local.set({ reading: stored });
    expect(await getReading()).toEqual(off);
  });

  test('is watched until the signal ends', async () => {
    const changed = vi.fn<(settings: unknown) => void>();
    const stop = new AbortController();
    watchReading(changed, stop.signal);
    await setReading(off);
    expect(changed.mock.calls.map(([settings]) => settings)).toEqual([off]);
    stop.abort();
    await setReading({ ...readingAtFirst, everywhere: false });
    expect(changed).toHaveBeenCalledTimes(1);
  });
});
