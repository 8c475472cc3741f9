import type { Page } from 'playwright-core';
import type { ChromiumWithExtension } from '../browser/chromium.ts';
import { restOn } from '../browser/hover-text.ts';
import { lookInsideCard, type InsideCard } from '../browser/inside-card.ts';
import type { Newsroom } from '../newsroom/server.ts';

/** A part of the page, in CSS pixels of the window. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** An article with the extension at work in it. */
export interface OpenArticle {
  page: Page;
  inside: InsideCard;
}

/** Where faces are shown: a browser with the extension and the demo newsroom, in a window of one width. */
export interface Stage {
  openArticle(id: string): Promise<OpenArticle>;
  /** A page of the extension, once `ready` is seen in it. */
  openOwn(path: string, ready: string): Promise<Page>;
  /** The same, asked for beside an article: a popup or a side panel. */
  openOver(article: Page, path: string, ready: string): Promise<Page>;
  /** A page with links and no article. */
  openFrontPage(): Promise<Page>;
}

/** Rounds up, so that no line of a border is cut. */
const marginOfArea = 12;

/** High enough for most faces; what is longer is shown whole where it is a page of ours. */
export const windowHeight = 900;

export function makeStage(
  { context, extensionId }: ChromiumWithExtension,
  newsroom: Newsroom,
  size: { width: number; height: number },
): Stage {
  const open = async (address: string) => {
    const page = await context.newPage();
    await page.setViewportSize(size);
    await page.goto(address);
    return page;
  };
  const openOwn = async (path: string, ready: string) => {
    const page = await open(`chrome-extension://${extensionId}/${path}`);
    await page.locator(ready).first().waitFor();
    return page;
  };
  return {
    openOwn,
    openFrontPage: () => open(newsroom.origin),
    async openOver(article, path, ready) {
      const page = await context.newPage();
      await page.setViewportSize(size);
      await article.bringToFront();
      await page.goto(`chrome-extension://${extensionId}/${path}`);
      await page.locator(ready).first().waitFor();
      return page;
    },
    async openArticle(id) {
      const found = newsroom.articles.find((one) => one.id === id);
      if (!found) throw new Error(`The newsroom has no article ${id}.`);
      const page = await open(found.url);
      // Whatever the style of the marks, which their name ends in.
      await page.waitForFunction(() =>
        [...CSS.highlights].some(
          ([name, { size }]) => name.startsWith('source-context-person') && size > 0,
        ),
      );
      return { page, inside: await lookInsideCard(page) };
    },
  };
}

/** Rests on a name until its card is open and has faded in. */
export async function openCard(
  { page, inside }: OpenArticle,
  selector: string,
  text: string,
): Promise<void> {
  await restOn(page, selector, text);
  await inside.waitForCard();
  await page.waitForTimeout(200);
}

/** Waits until an expression about the closed `root` holds. */
export async function untilInside(
  { page, inside }: OpenArticle,
  expression: string,
  before: () => Promise<void> = async () => {},
): Promise<void> {
  const until = Date.now() + 10_000;
  while (Date.now() < until) {
    await before();
    await page.waitForTimeout(300);
    if (await inside.evaluate<boolean>(`!!root && !!(${expression})`)) return;
  }
  throw new Error(`This did not come true in the page: ${expression}`);
}

/** Presses what has these words in the closed root. */
export function pressInside({ inside }: OpenArticle, selector: string, words = ''): Promise<void> {
  return inside.evaluate(
    `void [...root.querySelectorAll(${JSON.stringify(selector)})]
      .find((one) => one.textContent.includes(${JSON.stringify(words)})).click()`,
  );
}

/** Where something of the closed root stands, with a little of the page around it. */
export function areaInside({ page, inside }: OpenArticle, selector: string): () => Promise<Area> {
  return async () => {
    const area = await inside.evaluate<Area>(`(() => {
      const { x, y, width, height } = root.querySelector(${JSON.stringify(selector)}).getBoundingClientRect();
      return { x, y, width, height };
    })()`);
    const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
    const x = Math.max(0, area.x - marginOfArea * 4);
    const y = Math.max(0, area.y - marginOfArea * 4);
    return {
      x,
      y,
      width: Math.min(width, area.x + area.width + marginOfArea * 4) - x,
      height: Math.min(height, area.y + area.height + marginOfArea * 2) - y,
    };
  };
}
