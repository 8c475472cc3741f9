import { expect, test } from 'vitest';
import { inEveryBrowser } from './harness/browsers.ts';
import { hover, leave, open, untilMarked } from './harness/reader.ts';
import { useNewsroom } from './harness/sites.ts';

/** Hovering needs nobody: no message (the background stays ended) and no request. */

const addressOf = useNewsroom();
const names = [
  'Mikhail Galuzin',
  'Vladimir Putin',
  'Sergey Lavrov',
  'Steve Witkoff',
  'Anchorage summit',
];

inEveryBrowser((browser) => {
  test('five hovers wake no background and request nothing', async () => {
    const page = await open(browser(), addressOf('anchorage-three-weeks-on'));
    await untilMarked(page, ...names);
    const seeAll = async () => {
      for (const name of names) {
        expect((await hover(page, name, 'main')).name).toBe(name);
        await leave(page);
      }
    };
    // The cards come a moment after the marks, and some after others.
    await seeAll();
    await browser().killBackground();
    const requests = page.requests().length;
    await seeAll();
    expect(await browser().isBackgroundRunning()).toBe(false);
    // Firefox counts the data: font of its own disclosure triangles.
    const made = page
      .requests()
      .slice(requests)
      .filter((address) => address.startsWith('http'));
    expect(made).toEqual([]);
  });

  test('every request of a read page went to the page’s own site', async () => {
    const page = await open(browser(), addressOf('kremlin-rejects-impasse'));
    await untilMarked(page, 'Rybakov');
    const origin = new URL(page.address()).origin;
    expect(page.requests().length).toBeGreaterThan(0);
    const foreign = page.requests().filter((address) => new URL(address).origin !== origin);
    expect(foreign).toEqual([]);
  });
});
