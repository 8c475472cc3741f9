import { expect, test } from 'vitest';
import { inEveryBrowser } from './harness/browsers.ts';
import type { Area, TestPage } from './harness/browser.ts';
import { portData } from './harness/port-data.ts';
import { areasOf, open, pause, untilMarked } from './harness/reader.ts';
import { saveWords, seeFound, seePanel } from './harness/saving.ts';
import { usePages } from './harness/sites.ts';

/** What is drawn over saved words: where the text is, as far as it is seen, and nobody else's to know. */

const { addressOf } = usePages();

function linesOver(page: TestPage): Promise<Area[]> {
  return page.inCard<Area[]>(`[...root.querySelectorAll('.finding .overlay > *')].map((line) => {
    const { x, y, width, height } = line.getBoundingClientRect();
    return { x, y, width, height };
  })`);
}

const scroll = (page: TestPage, top: number) =>
  page.evaluate((y) => scrollTo({ top: y, behavior: 'instant' }), top);

inEveryBrowser(
  (browser) => {
    test('follows the text, and hides where a header stands over it', async () => {
      const page = await open(browser(), addressOf('boxes.html'));
      await untilMarked(page, 'Ana Ruiz');
      await saveWords(page, 'the open sea that nobody owns', '#open');
      await expect.poll(() => seeFound(page)).toEqual(['found']);
      await page.press('Escape');
      await scroll(page, 10);
      const besides = async () => {
        const [line] = await linesOver(page);
        const [words] = await areasOf(page, 'the open sea that nobody owns', '#open');
        // Of its height a line may be further off than of its beginning.
        return line && words
          ? Math.max(Math.abs(line.x - words.x), Math.abs(line.y - words.y) / 2)
          : Infinity;
      };
      await expect
        .poll(besides, { message: 'how far beside the words the line is' })
        .toBeLessThan(2);
      await scroll(page, 90);
      await expect.poll(() => seeFound(page)).toEqual([]);
      await scroll(page, 0);
      await expect.poll(() => seeFound(page)).toEqual(['found']);
    });

    test('is cut off as the text is, by a box that scrolls', async () => {
      const page = await open(browser(), addressOf('boxes.html'));
      await untilMarked(page, 'Ana Ruiz');
      await page.evaluate(() => document.querySelector('#inner')!.scrollIntoView({ block: 'end' }));
      await pause(400);
      await saveWords(page, 'words that a reader wants to keep', '#inner');
      const inBox = async () => (await linesOver(page)).length;
      await expect.poll(inBox).toBeGreaterThan(0);
      await page.evaluate(() => document.querySelector('#box')!.scrollTo(0, 0));
      const outside = async () => {
        const bottom = await page.evaluate(
          () => document.querySelector('#box')!.getBoundingClientRect().bottom,
        );
        return (await linesOver(page)).filter(({ y, height }) => y + height > bottom + 1).length;
      };
      await expect.poll(outside).toBe(0);
    });

    test('a page that makes up moves and clicks does not feel what was saved', async () => {
      const page = await open(browser(), addressOf('boxes.html'));
      await untilMarked(page, 'Ana Ruiz');
      await saveWords(page, 'everybody sails', '#open');
      await page.press('Escape');
      await expect.poll(() => seeFound(page)).toContain('found');
      const [words] = await areasOf(page, 'everybody sails', '#open');
      const [name] = await areasOf(page, 'Ana Ruiz', '#open');
      await page.evaluate(
        (points) => {
          getSelection()!.removeAllRanges();
          for (const { x, y } of points) {
            const at = { clientX: x + 4, clientY: y + 8, bubbles: true, movementX: 3 };
            const target = document.elementFromPoint(x + 4, y + 8)!;
            target.dispatchEvent(new MouseEvent('click', at));
            target.dispatchEvent(new PointerEvent('pointermove', { ...at, pointerType: 'mouse' }));
          }
        },
        [words!, name!],
      );
      await pause(1_000);
      expect(await seePanel(page)).toBe('');
      expect(await page.inCard(`root?.querySelector('.card:not([hidden])')?.textContent ?? ''`)).toBe('');
    }); // prettier-ignore

    test('the page can list what is public, and learns nothing of what was saved', async () => {
      const page = await open(browser(), addressOf('boxes.html'));
      await untilMarked(page, 'Ana Ruiz');
      await page.evaluate(() => {
        const seen = ((globalThis as { seen?: string[] }).seen = []) as string[];
        new MutationObserver((records) => {
          for (const { target, addedNodes } of records)
            seen.push(`${target.nodeName} ${[...addedNodes].map((one) => one.nodeName).join()}`);
        }).observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
      });
      await saveWords(page, 'everybody sails', '#open');
      await expect.poll(async () => (await seeFound(page)).length).toBeGreaterThan(0);
      const told = await page.evaluate(() => ({
        changes: (globalThis as unknown as { seen: string[] }).seen,
        highlights: [...CSS.highlights].flatMap(([name, ranges]) =>
          [...(ranges as unknown as Set<StaticRange>)].map(
            ({ startContainer }) => `${name} ${(startContainer as Text).data}`,
          ),
        ),
      }));
      expect(told.changes.filter((change) => !/^BODY (?:DIV)?$|^DIV $/.test(change))).toEqual([]);
      expect(told.highlights.every((one) => /^source-context-(?:person|term|quote) /.test(one))).toBe(true);
      const sailing = told.highlights.filter((one) => one.includes('everybody sails'));
      expect(sailing.every((one) => one.startsWith('source-context-person'))).toBe(true);
    }); // prettier-ignore
  },
  { starter: portData },
);
