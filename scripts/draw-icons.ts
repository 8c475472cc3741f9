// Draws public/icon/*.png from public/icon/icon.svg: `node scripts/draw-icons.ts`. The pictures are
// kept in the repository, so a build needs no browser.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from './browsers.mjs';

const room = new URL('../public/icon/', import.meta.url);

interface Drawing {
  file: string;
  size: number;
  /** A plain glyph of one colour, without the tile. */
  glyph?: string;
}

/** Firefox shows `light` on dark toolbars and `dark` on light ones; WXT finds both by their names. */
const drawings: Drawing[] = [
  ...[16, 32, 48, 96, 128].map((size) => ({ file: `${size}.png`, size })),
  ...[16, 32].flatMap((size) => [
    { file: `light-${size}.png`, size, glyph: '#fbfbfe' },
    { file: `dark-${size}.png`, size, glyph: '#3b3b46' },
  ]),
];

async function draw(browser: Browser, svg: string, { file, size, glyph }: Drawing): Promise<void> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const colours = glyph === undefined ? '' : `.tile { fill: none } .mark { fill: ${glyph} }`;
  await page.setContent(
    `<style>body { margin: 0 } svg { display: block; width: ${size}px } ${colours}</style>${svg}`,
  );
  await page.screenshot({ path: fileURLToPath(new URL(file, room)), omitBackground: true });
  await page.close();
}

const svg = await readFile(new URL('icon.svg', room), 'utf8');
const executablePath = findBrowser('chromium');
if (executablePath === undefined) throw new Error('Install Chromium, or set CHROMIUM to its path.');
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu'],
});
for (const drawing of drawings) await draw(browser, svg, drawing);
await browser.close();
