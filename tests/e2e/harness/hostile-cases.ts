import { expect } from 'vitest';
import type { TestPage } from './browser.ts';
import { areasOf, dismiss, hover, leave, middleOf, pause } from './reader.ts';

/** A page that makes it hard for marks and cards: what is done on it, and what has to work on it still. */
export interface HostileCase {
  /** Also the name of its screenshot. */
  name: string;
  /** In tests/e2e/pages/hostile/. */
  page: string;
  /** A name on it whose card is opened. */
  words: string;
  /** Whose card that is. */
  card: string;
  /** How far the browser is zoomed in. */
  zoom?: number;
  forcedColours?: true;
  /** Brings the page to where the name is seen. */
  arrange?(page: TestPage): Promise<void>;
  /** What the page itself is for, tried after the card was closed. */
  use(page: TestPage): Promise<void>;
}

const ryabkov = { words: 'Sergei Ryabkov', card: 'Sergey Ryabkov' };

async function clickOn(page: TestPage, words: string): Promise<void> {
  const [area] = await areasOf(page, words);
  if (!area) throw new Error(`“${words}” does not stand in the page.`);
  await page.click(middleOf(area));
}

function textOf(page: TestPage, selector: string): Promise<string | null | undefined> {
  return page.evaluate((one) => document.querySelector(one)?.textContent, selector);
}

const matches = (page: TestPage, selector: string) =>
  page.evaluate((one) => document.querySelector(one) !== null, selector);

/** Presses a button of the page that counts. */
async function count(page: TestPage): Promise<void> {
  const at = await page.evaluate(() => {
    const { x, y, width, height } = document.querySelector('#go')!.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  await page.click(at);
  expect(await textOf(page, '#count')).toBe('1');
}

/** Words can be selected as ever. */
async function selectWords(page: TestPage): Promise<void> {
  const [area] = await areasOf(page, 'momentum');
  const { x, y, width, height } = area!;
  await page.drag({ x: x + 1, y: y + height / 2 }, { x: x + width - 1, y: y + height / 2 });
  expect(await page.evaluate(() => String(getSelection()))).toContain('omentu');
  await page.evaluate(() => getSelection()!.removeAllRanges());
}

export const hostileCases: readonly HostileCase[] = [
  {
    name: 'modal-dialog',
    page: 'dialog',
    ...ryabkov,
    arrange: (page) => clickOn(page, 'Open the notes'),
    async use(page) {
      expect(await matches(page, 'dialog:modal')).toBe(true);
      await clickOn(page, 'Done');
      expect(await matches(page, 'dialog[open]')).toBe(false);
    },
  },
  {
    name: 'popover-stack',
    page: 'popovers',
    ...ryabkov,
    async arrange(page) {
      await clickOn(page, 'Open the notes');
      await clickOn(page, 'More');
    },
    async use(page) {
      const isOpen = () => matches(page, '#inner:popover-open');
      expect(await isOpen(), 'the card takes no popover away').toBe(true);
      await leave(page);
      const { area } = await hover(page, 'Sergei Ryabkov');
      await page.click({ x: area.x + 40, y: area.y + area.height - 20 });
      expect(await isOpen(), 'nor does a press in the card').toBe(true);
      await dismiss(page);
      await page.click({ x: 20, y: 800 });
      expect(await isOpen(), 'a press elsewhere does').toBe(false);
    },
  },
  {
    name: 'fullscreen',
    page: 'fullscreen',
    ...ryabkov,
    async arrange(page) {
      await clickOn(page, 'Fill the screen');
      await expect.poll(() => matches(page, '#stage:fullscreen')).toBe(true);
    },
    async use(page) {
      await clickOn(page, 'Leave');
      await expect.poll(() => matches(page, ':fullscreen')).toBe(false);
    },
  },
  {
    name: 'closed-shadow-root',
    page: 'closed-root',
    words: 'Steve Witkoff',
    card: 'Steve Witkoff',
    async use(page) {
      const box = await page.evaluate(() => {
        const { x, bottom } = document.querySelector('story-box')!.getBoundingClientRect();
        return { x, bottom };
      });
      await page.click({ x: box.x + 45, y: box.bottom - 32 });
      expect(await page.evaluate(() => document.title)).toBe('1');
    },
  },
  {
    name: 'strict-policy',
    page: 'strict-policy',
    ...ryabkov,
    async use(page) {
      await clickOn(page, 'More of this');
      expect(await matches(page, 'details[open]')).toBe(true);
    },
  },
  { name: 'trusted-types', page: 'trusted-types', ...ryabkov, use: count },
  { name: 'zoom-400', page: 'zoom', ...ryabkov, zoom: 4, use: selectWords },
  { name: 'right-to-left', page: 'right-to-left', ...ryabkov, use: count },
  { name: 'vertical-text', page: 'vertical', ...ryabkov, use: count },
  { name: 'forced-colours', page: 'plain', ...ryabkov, forcedColours: true, use: selectWords },
  {
    name: 'keys-of-the-page',
    page: 'keys',
    ...ryabkov,
    async use(page) {
      await page.press('ArrowRight');
      await page.press('Enter');
      expect([await textOf(page, '#slide'), await textOf(page, '#chosen')]).toEqual(['2', '2']);
    },
  },
  {
    name: 'carousel',
    page: 'carousel',
    ...ryabkov,
    async use(page) {
      await clickOn(page, 'Next');
      await pause(60);
      const { name, area } = await hover(page, 'Yury Ushakov');
      expect(name).toBe('Yury Ushakov');
      const frame = await page.evaluate(() =>
        document.querySelector('#frame')!.getBoundingClientRect().toJSON(),
      );
      expect(area.x, 'beside the name where it is now').toBeLessThan(frame.right);
      await dismiss(page);
    },
  },
  {
    name: 'sticky-header',
    page: 'sticky-header',
    ...ryabkov,
    async arrange(page) {
      // The name comes to stand right below the header.
      const [name] = await areasOf(page, 'Sergei Ryabkov');
      await page.evaluate((top) => scrollBy({ top, behavior: 'instant' }), name!.y - 130);
      await pause(200);
    },
    async use(page) {
      const header = () =>
        page.evaluate(() => document.querySelector('header')!.getBoundingClientRect().top);
      expect(await header()).toBe(0);
      await page.movePointer({ x: 600, y: 600 });
      await page.wheel(400);
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1_500);
      expect(await header()).toBe(0);
    },
  },
  {
    name: 'transforms',
    page: 'transforms',
    words: 'Yury Ushakov',
    card: 'Yury Ushakov',
    async use(page) {
      for (const words of ['Sergei Ryabkov', 'Mikhail Galuzin']) {
        const { name, area } = await hover(page, words);
        expect(name).toMatch(/Ryabkov|Galuzin/);
        const [line] = await areasOf(page, words);
        expect(Math.abs(area.x - line!.x), `${words}: beside the name`).toBeLessThan(20);
        await dismiss(page);
      }
      await count(page);
    },
  },
  {
    name: 'remover',
    page: 'remover',
    ...ryabkov,
    async use(page) {
      await selectWords(page);
      expect(await textOf(page, '#removed'), 'removed once, and put elsewhere').toBe('1');
    },
  },
];
