import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launchChromium } from './browser/chromium.ts';
import { buildExtension, chromiumBuild } from './build-extension.ts';
import { restOn } from './browser/hover-text.ts';
import type { Page } from 'playwright-core';
import { lookInsideCard, type InsideCard } from './browser/inside-card.ts';
import { saveWords, untilFoundAgain } from './browser/save-words.ts';
import { serveNewsroom } from './newsroom/server.ts';
import { hasDisplay } from './browsers.mjs';

/** `npm start`: builds, serves the demo newsroom, opens Chromium with the extension and the first article. */

const root = fileURLToPath(new URL('..', import.meta.url));
const pictures = `${root}output/demo`;

/** What the tour without a display rests on: three names and one event. */
const tour = [
  { article: 'anchorage-three-weeks-on', selector: 'main, article', text: 'Putin' },
  { article: 'kremlin-rejects-impasse', selector: '.story > p:nth-of-type(3)', text: 'Rybakov' },
  { article: 'posle-ankoridzha', selector: 'main, article', text: 'Лавров' },
  { article: 'anchorage-three-weeks-on', selector: '#summit', text: 'Anchorage' },
] as const;

async function openWindow(): Promise<void> {
  const newsroom = await serveNewsroom();
  const { context, close } = await launchChromium(chromiumBuild, {
    headless: false,
    viewport: null,
  });
  const [page = await context.newPage()] = context.pages();
  const [first] = newsroom.articles;
  await page.goto(first?.url ?? newsroom.origin);
  console.log(`Chromium shows "${first?.title}" with Source Context.`);
  console.log('Rest the pointer on an underlined name; Alt+Shift+J walks the names by key.');
  console.log('Select words to save them as a quote; the toolbar button leads to the library.');
  console.log(`All articles: ${newsroom.origin}   Close the window to end.`);
  await new Promise((closed) => context.on('close', closed));
  await close().catch(() => undefined);
  await newsroom.close();
}

async function tourWithoutWindow(): Promise<void> {
  const newsroom = await serveNewsroom();
  const { context, close } = await launchChromium(chromiumBuild, { headless: true });
  const page = await context.newPage();
  const inside = await lookInsideCard(page);
  mkdirSync(pictures, { recursive: true });
  console.log('There is no display, so this is a tour without a window.\n');
  let number = 0;
  for (const { article, selector, text } of tour) {
    const found = newsroom.articles.find(({ id }) => id === article);
    await page.goto(found?.url ?? newsroom.origin);
    await page.waitForFunction(() => (CSS.highlights.get('source-context-person')?.size ?? 0) > 0);
    await restOn(page, selector, text);
    const card = await inside.waitForCard();
    // The card fades in; the picture wants it whole.
    await page.waitForTimeout(150);
    const picture = `${pictures}/${++number}-${article}.png`;
    await page.screenshot({ path: picture });
    console.log(`── "${text}" in "${found?.title}"\n`);
    console.log(card.replace(/\n{2,}/g, '\n').replace(/^/gm, '   '));
    console.log(`\n   Picture: output/demo/${picture.split('/').at(-1)}\n`);
  }
  await saveOne(page, inside);
  await close();
  await newsroom.close();
}

/** Saves words of the page that is open, and comes back to it. */
async function saveOne(page: Page, inside: InsideCard): Promise<void> {
  const paragraph = page.locator('article p', { hasText: 'non-nuclear' });
  const saved = await saveWords(page, inside, paragraph);
  await page.screenshot({ path: `${pictures}/5-saved.png` });
  console.log('── A paragraph saved as a quote\n');
  console.log(saved.replace(/\n{2,}/g, '\n').replace(/^/gm, '   '));
  await page.reload();
  await untilFoundAgain(page, inside, paragraph);
  await page.waitForTimeout(300);
  await page.screenshot({ path: `${pictures}/6-found-again.png` });
  console.log('\n   Pictures: output/demo/5-saved.png, and on the next visit 6-found-again.png\n');
}

buildExtension();
await (!process.argv.includes('--headless') && hasDisplay() ? openWindow() : tourWithoutWindow());
