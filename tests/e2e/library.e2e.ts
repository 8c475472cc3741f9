import { expect, onTestFinished, test } from 'vitest';
import type { SavedQuote } from '../../core/model/saved-quote.ts';
import { makeQuote } from '../fixtures/make-quote.ts';
import type { TestBrowser, TestPage } from './harness/browser.ts';
import { inChromium, inEveryBrowser } from './harness/browsers.ts';
import type { ChromiumPage } from './harness/in-chromium.ts';
import { press, textOf } from './harness/forms.ts';
import { focusField, putQuotes, seenRows, untilRead, untilRows } from './harness/library.ts';

const selector = (exact: string) => ({
  exact,
  prefix: '',
  suffix: '',
  start: 0,
  end: exact.length,
});
const lavrov = { name: 'Lavrov', entry: 'starter lavrov', from: 'attribution' } as const;

const first = 'The negotiations begin in May.';
const second = 'Nobody will sign this treaty.';
const third = 'Мы не подпишем договор.';

const quotes: SavedQuote[] = [
  makeQuote({ id: 'a', selector: selector(first), tags: [], about: [], saidAt: '2025-03-01' }),
  makeQuote({
    id: 'b',
    selector: selector(second),
    speaker: lavrov,
    tags: ['treaty'],
    about: ['starter anchorage-summit-2025'],
    saidAt: '2025-03-03',
    savedAt: '2025-03-05T08:00:00.000Z',
    sighting: {
      state: 'changed',
      checkedAt: '2025-04-01T08:00:00.000Z',
      seenAt: '2025-04-01T08:00:00.000Z',
      now: 'Nobody will sign these two treaties.',
      changes: [],
    },
  }),
  makeQuote({
    id: 'c',
    selector: selector(third),
    speaker: { name: 'Борис Грызлов', from: 'reader' },
    tags: [],
    about: [],
    saidAt: '2025-03-05',
    savedAt: '2025-03-04T08:00:00.000Z',
  }),
];

/** More than are ever drawn whole, all saved before the others. */
const old = Array.from({ length: 300 }, (_, i) =>
  makeQuote({ id: `old-${i}`, savedAt: '2020-01-01T08:00:00.000Z' }),
);

/** The library with three quotes and others, opened at a place of it. */
async function open(
  browser: TestBrowser,
  place: string,
  others: readonly SavedQuote[] = [],
): Promise<TestPage> {
  const before = await browser.openExtensionPage('library.html');
  await untilRead(before);
  await putQuotes(before, [...quotes, ...others]);
  await before.close();
  const page = await browser.openExtensionPage(`library.html#${place}`);
  onTestFinished(() => page.close());
  await untilRead(page);
  return page;
}

inEveryBrowser((browser) => {
  test('quotes are searched as one types, in other forms and alphabets', async () => {
    const page = await open(browser(), 'quotes?kind=quote');
    await untilRows(page, first, second, third);
    await focusField(page, 'Search');
    await page.type('лаврова');
    await untilRows(page, second);
    await focusField(page, 'Search');
    await page.type('negotiate');
    await untilRows(page, first);
    await expect.poll(() => page.address()).toContain('q=negotiate');
  });

  test('a filter is pressed on and off', async () => {
    const page = await open(browser(), 'quotes?kind=quote');
    await press(page, '.facet button', 'Changed');
    await untilRows(page, second);
    await press(page, '.facet button', 'Changed');
    await untilRows(page, first, second, third);
  });

  test('a quote is given another speaker, and the edit undone', async () => {
    const page = await open(browser(), 'quotes?kind=quote&id=c');
    await expect.poll(() => textOf(page, '.detail h2')).toBe('Борис Грызлов');
    await press(page, '.detail button', 'Edit');
    await focusField(page, 'Speaker');
    await page.type('lavr');
    await expect.poll(() => textOf(page, '[role=option]')).toContain('Sergey Lavrov');
    await page.press('ArrowDown');
    await page.press('Enter');
    await press(page, '.detail button', 'Save');
    await expect.poll(() => textOf(page, '.notice')).toContain('The quote is changed.');
    await expect.poll(() => textOf(page, '.detail h2')).toBe('Sergey Lavrov');
    await press(page, '.notice button', 'Undo');
    await expect.poll(() => textOf(page, '.detail h2')).toBe('Борис Грызлов');
  });

  test('a quote is deleted, and the deletion undone', async () => {
    const page = await open(browser(), 'quotes?kind=quote&id=a');
    await expect.poll(() => textOf(page, '.detail h2')).toBe('Ana Ruiz');
    await press(page, '.detail button', 'Delete');
    await untilRows(page, second, third);
    await press(page, '.notice button', 'Undo');
    await untilRows(page, first, second, third);
  });

  test('dates are chosen on the timeline by keys, and Escape takes them back', async () => {
    const page = await open(browser(), 'quotes?kind=quote');
    await page.evaluate(() => document.querySelector<HTMLElement>('.handle.from')?.focus());
    await page.press('ArrowRight');
    await untilRows(page, second, third);
    await page.press('ArrowRight');
    await page.press('ArrowRight');
    await untilRows(page, third);
    await page.press('Escape');
    await untilRows(page, first, second, third);
  });

  test('a stretch of the timeline is drawn with the pointer', async () => {
    const page = await open(browser(), 'quotes?kind=quote');
    const plot = await page.evaluate(() => {
      document.querySelector('.brush')?.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = document.querySelector('.brush')!.getBoundingClientRect();
      return { x, y, width, height };
    });
    const middle = { x: plot.x + plot.width / 2, y: plot.y + plot.height / 2 };
    await page.click(middle);
    await untilRows(page, second);
  });

  test('rows are walked by arrow keys, opened by Enter, left by Escape', async () => {
    const page = await open(browser(), 'quotes?kind=quote');
    await page.evaluate(() => document.querySelector<HTMLElement>('.windowed .row')?.focus());
    await page.press('ArrowDown');
    await page.press('Enter');
    await expect.poll(() => textOf(page, '.detail h2')).toBe('Lavrov');
    await page.press('Escape');
    await expect.poll(() => textOf(page, '.detail')).toBe('');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toContain(second);
  });
});

inChromium((browser) => {
  test('of a long list rows are drawn when what stands above them closes', async () => {
    const page = (await open(browser(), 'quotes', old)) as ChromiumPage;
    await page.page.setViewportSize({ width: 360, height: 740 });
    const show = (filters: boolean) =>
      page.evaluate((filters) => {
        document.querySelector<HTMLDetailsElement>('.filters')!.open = filters;
      }, filters);
    await show(true);
    await expect.poll(() => seenRows(page)).toHaveLength(1);
    await show(false);
    await expect.poll(async () => (await seenRows(page)).length).toBeGreaterThan(5);
  });
});
