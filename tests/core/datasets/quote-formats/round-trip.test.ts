import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readQuotes } from '../../../../core/datasets/quote-formats/index.ts';
import { csv } from '../../../../core/datasets/quote-formats/csv.ts';
import { json } from '../../../../core/datasets/quote-formats/json.ts';
import { splitRows } from '../../../../core/datasets/quote-formats/csv-cells.ts';
import type { OwnRows } from '../../../../core/datasets/quote-formats/quote-format.ts';
import { makeOwnStatement } from '../../../fixtures/make-own-statement.ts';
import { makePerson, makeTerm } from '../../../fixtures/make.ts';
import { anyQuote } from '../../../fixtures/any-quote.ts';

const quotes = fc.sample(anyQuote, 1_000);
const encode = (text: string) => new TextEncoder().encode(text);

test.each([json, csv])(
  '1,000 quotes of any kind come back as $id without a difference',
  (format) => {
    const written = format.write?.(quotes) ?? '';
    expect(readQuotes(encode(written))).toMatchObject({ quotes, problems: [] });
    expect(readQuotes(encode(written)).quotes).toEqual(quotes);
  },
);

test('no cell of the table is run by a spreadsheet', () => {
  const rows = splitRows(csv.write?.(quotes) ?? '');
  expect(rows).toHaveLength(1_001);
  expect(rows.flatMap(({ cells }) => cells).filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual(
    [],
  );
});

test('our own format takes people, terms, merges and statements along', () => {
  const own: OwnRows = {
    entries: [
      {
        type: 'person',
        ...makePerson('ruiz', 'Ana Ruiz', { aliases: [{ text: 'Руис', language: 'ru' }] }),
      },
      {
        type: 'term',
        ...makeTerm('talks', 'Lima talks', { participants: ['ruiz', 'press vega'] }),
      },
    ],
    merges: [{ from: 'own ruiz', into: 'press ruiz' }],
    statements: [makeOwnStatement()],
  };
  const written = json.write?.(quotes.slice(0, 3), own) ?? '';
  expect(readQuotes(encode(written))).toEqual({ quotes: quotes.slice(0, 3), problems: [], own });
});
