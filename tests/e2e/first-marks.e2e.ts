import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readStarter } from '../../cli/load-dataset.ts';
import { useBuild, type Build } from './harness/builds.ts';
import { startChromium, type ChromiumBrowser } from './harness/in-chromium.ts';
import { marks, open, pause, untilMarked } from './harness/reader.ts';
import { useNewsroom } from './harness/sites.ts';

/** The first script marks what is in view by itself: in this build the reader of the rest never comes. */

const addressOf = useNewsroom();
let build: Build;
let browser: ChromiumBrowser;

beforeAll(async () => {
  const starter = readStarter();
  if (!starter.ok) throw new Error('The starter is not valid.');
  build = useBuild('chromium', { starter: starter.value });
  writeFileSync(`${build.path}/reader.js`, '');
  browser = await startChromium(build.path);
});
afterAll(async () => {
  await browser.close();
  build.remove();
});

/** How many windows below the top of the window the lowest mark stands, and above it the highest. */
function extentOfMarks(): { highest: number; lowest: number } {
  const tops = [...CSS.highlights.values()].flatMap((highlight) =>
    [...(highlight as unknown as Set<StaticRange>)].map((stretch) => {
      const range = document.createRange();
      range.setStart(stretch.startContainer, stretch.startOffset);
      return range.getBoundingClientRect().top / innerHeight;
    }),
  );
  return { highest: Math.min(...tops), lowest: Math.max(...tops) };
}

test('names in the window are marked, those far below are not yet', async () => {
  const page = await open(browser, addressOf('anchorage-three-weeks-on'));
  await untilMarked(page, 'Mikhail Galuzin', 'Vladimir Putin');
  await pause(600);
  const { highest, lowest } = await page.evaluate(extentOfMarks);
  expect(highest).toBeGreaterThanOrEqual(0);
  expect(lowest).toBeLessThan(2);
  const whole = await page.evaluate(() => document.documentElement.scrollHeight / innerHeight);
  expect(whole).toBeGreaterThan(2);
});

test('a page that opens in its middle is marked there', async () => {
  const lowest = async () => {
    const page = await open(browser, `${addressOf('anchorage-three-weeks-on')}#summit`);
    await expect.poll(() => marks(page)).not.toEqual([]);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
    return (await page.evaluate(extentOfMarks)).lowest;
  };
  // On a busy machine Chromium may go to the place after the first look; then all is left to the reader.
  await expect.poll(lowest, { timeout: 20_000 }).toBeGreaterThan(0);
});
