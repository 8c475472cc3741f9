import { readFileSync } from 'node:fs';
import type { ChromiumWithExtension } from '../browser/chromium.ts';
import type { Newsroom } from '../newsroom/server.ts';
import { pictureName, themes, widthsOf, type Face, type Shown, type Theme } from './face.ts';
import { makeStage, windowHeight } from './stage.ts';
import { storePictures, storeSize } from './store-pictures.ts';

/** CSS pixels; a page of ours that is longer is cut here. */
const tallest = 1_600;

interface Taking {
  browser: ChromiumWithExtension;
  newsroom: Newsroom;
  /** The folder that the pictures go to. */
  folder: string;
}

/** Closes what was opened since. */
async function closeOthers({ context }: ChromiumWithExtension, kept: readonly object[]) {
  for (const page of context.pages()) if (!kept.includes(page)) await page.close();
}

async function photograph(
  { page, area }: Shown,
  { looks }: Face,
  theme: Theme,
  width: number,
  path: string,
): Promise<void> {
  await page.emulateMedia({
    colorScheme: theme,
    media: looks === 'print' ? 'print' : 'screen',
    forcedColors: looks === 'forced-colours' ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
  await page.waitForTimeout(150);
  if (area) {
    await page.screenshot({ path, clip: await area() });
    return;
  }
  // All of the page in the window: a picture of more than the window would be laid out with its scrollbar. Rows
  // have their own height only once they are in the window.
  for (let times = 0, shown = 0; times < 4; times++) {
    const whole = await page.evaluate(() => document.documentElement.scrollHeight);
    const height = Math.min(whole, tallest);
    if (height === shown) break;
    await page.setViewportSize({ width, height });
    await page.waitForTimeout(100);
    shown = height;
  }
  await page.screenshot({ path });
}

/** A face in every width and both themes. */
export async function takeFace({ browser, newsroom, folder }: Taking, face: Face): Promise<void> {
  for (const width of widthsOf(face)) {
    const before = browser.context.pages();
    const shown = await face.show(makeStage(browser, newsroom, { width, height: windowHeight }));
    for (const theme of themes)
      await photograph(shown, face, theme, width, `${folder}/${pictureName(face, theme, width)}`);
    await shown.tidy?.();
    await closeOthers(browser, before);
  }
}

/** The pictures of the listings, as large as stores want them. */
export async function takeStorePictures({ browser, newsroom, folder }: Taking): Promise<void> {
  for (const { file, show } of storePictures) {
    const before = browser.context.pages();
    const page = await show(makeStage(browser, newsroom, storeSize));
    await page.waitForTimeout(200);
    await page.screenshot({ path: `${folder}/${file}` });
    await closeOthers(browser, before);
  }
}

/** The small tile by which the Chrome Web Store shows an extension in its lists: 440 x 280. */
export async function takeTile({ browser, folder }: Taking, icon: string): Promise<void> {
  const page = await browser.context.newPage();
  await page.setViewportSize({ width: 440, height: 280 });
  await page.setContent(
    `<style>
      body { display: grid; grid-template-columns: 112px 1fr; gap: 24px; align-items: center; box-sizing: border-box;
        height: 280px; margin: 0; padding: 0 32px; color: #1b1d21; background: #f3f6fa;
        font: 17px/1.4 system-ui, 'Liberation Sans', sans-serif }
      h1 { margin: 0 0 6px; font-size: 26px; line-height: 1.15 }
      p { margin: 0 }
    </style>${readFileSync(icon, 'utf8')}<div><h1>Source Context</h1><p>What was said before, beside the news</p></div>`,
  );
  await page.screenshot({ path: `${folder}/tile-440x280.png` });
  await page.close();
}
