import { expect, onTestFinished } from 'vitest';
import { quietAfterScroll } from '../../../core/hover/timing.ts';
import type { Area, Point, TestBrowser, TestPage } from './browser.ts';

/** What a person does with a marked page, and what they see. */

export interface SeenCard {
  /** Its title: a name, or the question which of several is meant. */
  name: string;
  text: string;
  /** Days of the statements shown, as their `<time datetime>` has them. */
  days: string[];
  laterDays: string[];
  area: Area;
}

/** The words under every range of the marks, in no order. */
export function marks(page: TestPage): Promise<string[]> {
  return page.evaluate(() =>
    [...CSS.highlights].flatMap(([name, ranges]) =>
      name.startsWith('source-context-')
        ? [...(ranges as unknown as Set<StaticRange>)].map(
            ({ startContainer, startOffset, endOffset }) =>
              (startContainer as Text).data.slice(startOffset, endOffset).replace(/\s+/g, ' '),
          )
        : [],
    ),
  );
}

/** The marks once no more come: twice the same, longer apart than the reader lets a page settle. */
export async function settledMarks(page: TestPage): Promise<string[]> {
  for (let before = await marks(page); ;) {
    await pause(300);
    const now = await marks(page);
    if (now.join('\n') === before.join('\n')) return now;
    before = now;
  }
}

/** Opens a page in a tab that is closed after the test. */
export async function open(browser: TestBrowser, address: string): Promise<TestPage> {
  const page = await browser.newPage();
  onTestFinished(() => page.close());
  await page.goto(address);
  return page;
}

/** Waits until the page is read and all of these words are marked. */
export async function untilMarked(page: TestPage, ...words: string[]): Promise<void> {
  await expect
    .poll(() => marks(page), { timeout: 8_000, message: 'the marks on the page' })
    .toEqual(expect.arrayContaining(words));
}

/**
 * Where words stand on the page, one area a line and text node, in the client's coordinates; open
 * shadow roots are looked into. Words may be split by elements and broken by white space.
 */
export function areasOf(page: TestPage, words: string, within = 'body'): Promise<Area[]> {
  return page.evaluate(
    ({ words, within }) => {
      const nodes: Text[] = [];
      const collect = (node: Node, inside: boolean) => {
        if (node instanceof Text && inside) nodes.push(node);
        const root = node instanceof Element ? node.shadowRoot : null;
        for (const child of [...(root?.childNodes ?? []), ...node.childNodes])
          collect(child, inside || (node instanceof Element && node.matches(within)));
      };
      collect(document.documentElement, false);
      const text = nodes.map((node) => node.data).join('');
      const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
      const found = new RegExp(escaped.replace(/\s+/g, String.raw`\s+`)).exec(text);
      if (!found) return [];
      const [start, end] = [found.index, found.index + found[0].length];
      let at = 0;
      return nodes.flatMap((node) => {
        const from = Math.max(0, start - at);
        const to = Math.min(node.data.length, end - at);
        at += node.data.length;
        if (from >= to) return [];
        const range = document.createRange();
        range.setStart(node, from);
        range.setEnd(node, to);
        return Array.from(range.getClientRects(), ({ x, y, width, height }) => ({
          x,
          y,
          width,
          height,
        })).filter(({ width }) => width > 2);
      });
    },
    { words, within },
  );
}

/** Whether marks are drawn on words: their pixels change when the marks are taken away. */
export async function isPainted(page: TestPage, words: string): Promise<boolean> {
  const [area] = await areasOf(page, words);
  const shot = () => page.screenshot({ ...area!, height: area!.height + 6 });
  let isChanged = false;
  const look = async () => {
    let withMarks = await shot();
    // Firefox draws marks in shadow trees a frame later.
    for (let next = await shot(); !next.equals(withMarks); next = await shot()) withMarks = next;
    await page.evaluate(() => {
      (globalThis as { kept?: [string, Highlight][] }).kept = [...CSS.highlights];
      CSS.highlights.clear();
    });
    isChanged = !withMarks.equals(await shot());
    await page.evaluate(() => {
      // The page's reader may have put its own there meanwhile.
      for (const [name, highlight] of (globalThis as { kept?: [string, Highlight][] }).kept ?? [])
        if (!CSS.highlights.has(name)) CSS.highlights.set(name, highlight);
    });
    const isBack = async () => (await shot()).equals(withMarks);
    return (await isBack()) || isBack();
  };
  // Marks that came meanwhile are no change of ours: then it is looked at anew.
  await expect
    .poll(look, { timeout: 8_000, message: 'the marks are back as they were' })
    .toBe(true);
  return isChanged;
}

export function middleOf({ x, y, width, height }: Area): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** Brings words into the middle of the window and says where they stand now. */
export async function bringIntoView(
  page: TestPage,
  words: string,
  within?: string,
): Promise<Area[]> {
  const [before] = await areasOf(page, words, within);
  if (!before) throw new Error(`“${words}” does not stand in ${within ?? 'the page'}.`);
  const scrolled = await page.evaluate((y) => {
    if (y > innerHeight * 0.1 && y < innerHeight * 0.8) return false;
    scrollBy({ top: y - innerHeight * 0.4, behavior: 'instant' });
    return true;
  }, before.y);
  if (scrolled) await pause(quietAfterScroll + 60);
  return areasOf(page, words, within);
}

/** Rests the pointer on words; their first piece where they are split. */
export async function restOn(page: TestPage, words: string, within?: string): Promise<Area> {
  const [area] = await bringIntoView(page, words, within);
  if (!area) throw new Error(`“${words}” is not visible.`);
  await page.movePointer(middleOf(area), 4);
  return area;
}

/**
 * Rests the pointer on words and waits for the card. A second time, as a person would, where none comes: what a busy
 * machine lays out late moves under the still pointer, which opens nothing (pointer.e2e.ts counts single rests).
 */
export async function hover(page: TestPage, words: string, within?: string): Promise<SeenCard> {
  await restOn(page, words, within);
  return untilCard(page).catch(async () => {
    await page.movePointer({ x: 1, y: 1 });
    await restOn(page, words, within);
    return untilCard(page);
  });
}

/** The card that is open, or null. */
export async function seeCard(page: TestPage): Promise<SeenCard | null> {
  const seen = await page.inCard<SeenCard | null | undefined>(`(() => {
    const card = root?.querySelector('.card');
    if (!card) return null;
    const { x, y, width, height } = card.getBoundingClientRect();
    const days = (list) => [...card.querySelectorAll(list + ' .when time')].map((one) => one.dateTime);
    return {
      name: card.querySelector('h2').textContent,
      text: card.innerText,
      days: days('.prior'),
      laterDays: days('.later'),
      area: { x, y, width, height },
    };
  })()`);
  // Where none of our scripts is, there is nothing to ask.
  return seen ?? null;
}

export async function untilCard(page: TestPage, name?: string): Promise<SeenCard> {
  let card: SeenCard | null | undefined;
  const what = name === undefined ? 'a card' : `the card of ${name}`;
  await expect
    .poll(
      async () => {
        card = await seeCard(page);
        // Its place comes a moment after its content.
        return card && card.area.y > 0 ? card.name : undefined;
      },
      { timeout: 3_000, message: what },
    )
    .toEqual(name ?? expect.any(String));
  return card!;
}

export async function untilNoCard(page: TestPage): Promise<void> {
  await expect.poll(() => seeCard(page), { timeout: 2_000, message: 'no card' }).toBeNull();
}

/** Closes the card by key, the quickest way; the pointer stays. */
export async function dismiss(page: TestPage): Promise<void> {
  await page.press('Escape');
  await untilNoCard(page);
}

/** Takes the pointer to where nothing is, and waits until the card is gone. */
export async function leave(page: TestPage): Promise<void> {
  await page.movePointer({ x: 3, y: 3 });
  await untilNoCard(page);
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resume) => setTimeout(resume, milliseconds));
}
