import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { launchChromium, type ChromiumWithExtension } from './browser/chromium.ts';
import { buildExtension, chromiumBuild } from './build-extension.ts';
import { serveNewsroom } from './newsroom/server.ts';
import { takeFace, takeStorePictures, takeTile } from './screenshots/camera.ts';
import { writeSheet } from './screenshots/contact-sheet.ts';
import { faces } from './screenshots/faces.ts';
import { chooseSetting, setTheScene } from './screenshots/scene.ts';
import { makeStage } from './screenshots/stage.ts';
import { pictureOfReadme, storeLanguages, storeSize } from './screenshots/store-pictures.ts';

/**
 * `npm run screenshots`: pictures of every face in both themes and three widths, of all of them one contact sheet,
 * and the pictures for the stores in every language of a listing, one of which the README shows. With words: only
 * the faces whose names hold one of them, or "store".
 */

const output = fileURLToPath(new URL('../output/screenshots', import.meta.url));
const readmePicture = fileURLToPath(new URL('../docs/screenshots/card.png', import.meta.url));
const icon = fileURLToPath(new URL('../public/icon/icon.svg', import.meta.url));

const words = process.argv.slice(2);
const isWanted = (name: string) => words.length === 0 || words.some((word) => name.includes(word));

/** Runs with a browser of its own, whose profile goes with it. */
async function withBrowser(act: (browser: ChromiumWithExtension) => Promise<void>): Promise<void> {
  const browser = await launchChromium(chromiumBuild, { headless: true });
  try {
    await act(browser);
  } finally {
    await browser.close();
  }
}

buildExtension();
for (const folder of ['faces', ...storeLanguages.map((language) => `store/${language}`)])
  mkdirSync(`${output}/${folder}`, { recursive: true });
const newsroom = await serveNewsroom();
for (const isFresh of [true, false])
  await withBrowser(async (browser) => {
    if (!isFresh) await setTheScene(makeStage(browser, newsroom, storeSize));
    for (const face of faces) {
      if ((face.isFresh ?? false) !== isFresh || !isWanted(face.id)) continue;
      console.log(face.title);
      await takeFace({ browser, newsroom, folder: `${output}/faces` }, face);
    }
  });
if (isWanted('store')) {
  for (const language of storeLanguages)
    await withBrowser(async (browser) => {
      console.log(`Pictures for the stores: ${language}`);
      const stage = makeStage(browser, newsroom, storeSize);
      await setTheScene(stage);
      await chooseSetting(stage, 'language', language);
      await takeStorePictures({ browser, newsroom, folder: `${output}/store/${language}` });
      if (language === storeLanguages[0])
        await takeTile({ browser, newsroom, folder: `${output}/store` }, icon);
    });
  copyFileSync(`${output}/store/${storeLanguages[0]}/${pictureOfReadme}`, readmePicture);
}
await newsroom.close();

writeFileSync(`${output}/contact-sheet.html`, writeSheet(faces));
await withBrowser(async ({ context }) => {
  const page = await context.newPage();
  await page.goto(pathToFileURL(`${output}/contact-sheet.html`).href);
  await page.screenshot({ path: `${output}/contact-sheet.png`, fullPage: true });
});
console.log('All of them on one sheet: output/screenshots/contact-sheet.png and .html');
console.log('For the stores: output/screenshots/store');
