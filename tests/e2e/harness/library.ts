import { expect } from 'vitest';
import type { SavedQuote } from '../../../core/model/saved-quote.ts';
import { toStamps } from '../../../core/sync/fields.ts';
import { writeOperation } from '../../../core/sync/write-operation.ts';
import { withStamps } from '../../../storage/stamped-rows.ts';
import { putRows } from '../../../scripts/browser/put-rows.ts';
import type { TestPage } from './browser.ts';

/** The library as a person sees it, and what is put in its store beforehand. */

const clock = { device: 'harness', last: undefined, now: Date.now() };

function stamp(quote: SavedQuote) {
  const operation = writeOperation({ ...clock }, 'quote', quote.id, { ...quote }, {});
  return withStamps({ ...quote }, toStamps(operation?.fields ?? {}));
}

/** Puts quotes in the store with their stamps, as saving them would. */
export function putQuotes(page: TestPage, quotes: readonly SavedQuote[]): Promise<void> {
  return putRows(page, { quotes: quotes.map(stamp) });
}

/** The text of the rows in the document, in their order on the page. */
export function seenRows(page: TestPage): Promise<string[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>('.windowed li'))
      .sort((a, b) => a.offsetTop - b.offsetTop)
      .map((row) => row.querySelector('.excerpt')?.textContent ?? ''),
  );
}

/** Waits until everything is read and drawn. */
export async function untilRead(page: TestPage): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => !!document.querySelector('[data-complete]')), {
      timeout: 15_000,
      message: 'everything read',
    })
    .toBe(true);
}

export async function untilRows(page: TestPage, ...texts: string[]): Promise<void> {
  await expect.poll(() => seenRows(page), { timeout: 8_000 }).toEqual(texts);
}

/** Gives the focus to a field, once it is there; keys typed next go there. */
export async function focusField(page: TestPage, label: string): Promise<void> {
  await expect
    .poll(
      () =>
        page.evaluate((label) => {
          const found = Array.from(document.querySelectorAll('label')).find(
            (one) => one.textContent === label && one.control,
          );
          const field = found?.control as HTMLInputElement | undefined;
          field?.focus();
          field?.select();
          return field !== undefined;
        }, label),
      { timeout: 8_000, message: `the field ${label}` },
    )
    .toBe(true);
}
