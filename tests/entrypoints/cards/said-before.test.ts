import { expect, test } from 'vitest';
import type { CardMaterial } from '../../../core/model/card.ts';
import type { Statement } from '../../../core/model/statement.ts';
import { serveSaidBefore } from '../../../entrypoints/cards/said-before.ts';
import type { Materials } from '../../../entrypoints/cards/materials.ts';
import type { PageReading, RepeatedQuote } from '../../../messaging/page-reading.ts';
import { makePerson, makeStatement } from '../../fixtures/make.ts';

const words = 'The harbour stays open through the winter for everyone';

const said = (id: string, date: string, parts: Partial<Statement> = {}) =>
  makeStatement(id, 'ruiz', date, { quote: { text: words, language: 'en' }, ...parts });

const ownQuote = (id: string, date: string) =>
  said(id, date, { own: { id, kind: 'quote', dated: 'said' } });

/** The marks of a page that quotes the words, beside what is on record. */
async function mark(statements: readonly Statement[]): Promise<RepeatedQuote[]> {
  const material = {
    key: 'test ruiz',
    dataset: { id: 'test', title: 'Test' },
    entry: { type: 'person', ...makePerson('ruiz', 'Ana Ruiz') },
    statements: [...statements],
    omitted: 0,
    names: {},
  } as CardMaterial;
  const block = { root: document, text: `“${words},” Ruiz said.`, parts: [] };
  return new Promise((marked) => {
    const page = {
      reading: {
        article: () => ({ url: 'https://post.example/today' }),
        day: () => ({ day: '2025-08-15', known: true }),
        blocks: () => [block],
      },
      async inSlices<T>(items: Iterable<T>, work: (item: T) => void) {
        for (const item of items) work(item);
      },
      ending: new AbortController(),
      markQuotes: (quotes: ReadonlyMap<unknown, readonly RepeatedQuote[]>) =>
        marked([...quotes.values()].flat()),
    } as unknown as PageReading;
    const materials = { byEntry: new Map([['test ruiz', material]]) } as unknown as Materials;
    serveSaidBefore(page, materials)();
  });
}

test('a quote that repeats the record is marked with the earliest that said it', async () => {
  const marks = await mark([said('b', '2025-06-01'), said('a', '2025-05-01')]);
  expect(marks).toMatchObject([{ statement: 'a', own: false, speaker: 'test ruiz' }]);
});

test('words that only the reader saved are marked as the reader’s own, where no page looks', async () => {
  expect(await mark([ownQuote('q', '2025-05-01')])).toMatchObject([{ statement: 'q', own: true }]);
});

test('a mark that a page can see stays as it is when its reader saves the same words', async () => {
  const before = await mark([said('a', '2025-06-01')]);
  expect(await mark([said('a', '2025-06-01'), ownQuote('q', '2025-05-01')])).toEqual(before);
});
