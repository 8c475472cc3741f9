import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { bibtex } from '../../../../core/datasets/quote-formats/bibtex.ts';
import { cslJson } from '../../../../core/datasets/quote-formats/csl-json.ts';
import { quoteFormats } from '../../../../core/datasets/quote-formats/index.ts';
import { markdown } from '../../../../core/datasets/quote-formats/markdown.ts';
import type { QuoteFormat } from '../../../../core/datasets/quote-formats/quote-format.ts';
import { ris } from '../../../../core/datasets/quote-formats/ris.ts';
import { webAnnotation } from '../../../../core/datasets/quote-formats/web-annotation.ts';
import { anyQuote } from '../../../fixtures/any-quote.ts';
import { makeQuote } from '../../../fixtures/make-quote.ts';
import { collectionSchema } from '../../../fixtures/web-annotation.ts';

const quote = makeQuote({ note: 'Twice = *bold*' });
quote.article.title = 'A {day} in Lima & 5% more';
const write = (format: QuoteFormat, ...quotes: (typeof quote)[]) => format.write?.(quotes) ?? '';

test('ids, and reading with recognizing, are one', () => {
  expect(new Set(quoteFormats.map(({ id }) => id)).size).toBe(quoteFormats.length);
  for (const { read, recognizes, write: writes } of quoteFormats) {
    expect(read === undefined).toBe(recognizes === undefined);
    expect(read ?? writes).toBeDefined();
  }
});

test('BibTeX', () => {
  expect(write(bibtex, quote)).toBe(`@online{q1,
  title = {{A \\{day\\} in Lima \\& 5\\% more}},
  organization = {The Courier},
  date = {2025-03-05},
  url = {https://courier.example/harbour},
  urldate = {2025-03-06},
  language = {en},
  abstract = {“The harbour stays open.” — Ana Ruiz (2025-03-05)},
  note = {Twice = *bold*},
  keywords = {harbour}
}
`);
});

test('RIS', () => {
  expect(write(ris, quote).split('\r\n')).toEqual([
    'TY  - MGZN',
    'ID  - q1',
    'TI  - A {day} in Lima & 5% more',
    'T2  - The Courier',
    'PY  - 2025',
    'DA  - 2025/03/05',
    'UR  - https://courier.example/harbour',
    'Y2  - 2025/03/06',
    'LA  - en',
    'AB  - “The harbour stays open.” — Ana Ruiz (2025-03-05)',
    'N1  - Twice = *bold*',
    'DP  - Source Context',
    'KW  - harbour',
    'ER  - ',
    '',
  ]);
});

test('CSL-JSON', () => {
  expect(JSON.parse(write(cslJson, quote))).toEqual([
    {
      id: 'q1',
      type: 'article-newspaper',
      title: 'A {day} in Lima & 5% more',
      'container-title': 'The Courier',
      URL: 'https://courier.example/harbour',
      issued: { 'date-parts': [[2025, 3, 5]] },
      accessed: { 'date-parts': [[2025, 3, 6]] },
      language: 'en',
      abstract: '“The harbour stays open.” — Ana Ruiz (2025-03-05)',
      note: 'Twice = *bold*',
      keyword: 'harbour',
    },
  ]);
});

test('Markdown', () => {
  const two = makeQuote({ note: 'Twice = *bold*' });
  two.selector.exact = '# First line.\n\n1. Second <b>line</b>';
  expect(write(markdown, two)).toBe(`> \\# First line.
>
> 1\\. Second \\<b\\>line\\</b\\>
>
> — [Ana Ruiz, 2025-03-05, A day in Lima, The Courier, 2025-03-05](https://courier.example/harbour)

Twice = \\*bold\\*
`);
});

describe('Web Annotation', () => {
  interface Page {
    total: number;
    first: { items: Record<string, unknown>[] };
  }
  const collect = (quotes: (typeof quote)[]) =>
    JSON.parse(webAnnotation.write?.(quotes) ?? '') as Page;

  test('a quote', () => {
    expect(collect([quote]).first.items).toEqual([
      {
        id: 'urn:source-context:quote:q1',
        type: 'Annotation',
        motivation: 'commenting',
        created: '2025-03-06T08:00:01.000Z',
        body: [
          {
            type: 'TextualBody',
            purpose: 'commenting',
            value: 'Twice = *bold*',
            format: 'text/plain',
          },
          { type: 'TextualBody', purpose: 'identifying', value: 'Ana Ruiz', format: 'text/plain' },
          { type: 'TextualBody', purpose: 'tagging', value: 'harbour', format: 'text/plain' },
        ],
        target: {
          source: 'https://courier.example/harbour',
          selector: [
            {
              type: 'TextQuoteSelector',
              exact: 'The harbour stays open.',
              prefix: 'Ana Ruiz was asked twice. ',
              suffix: ' Nobody believed it.',
            },
            { type: 'TextPositionSelector', start: 26, end: 49 },
          ],
          state: {
            type: 'TimeState',
            sourceDate: '2025-03-06T08:00:00.000Z',
            cached: 'https://web.archive.org/web/20250306080000/https://courier.example/harbour',
          },
        },
      },
    ]);
  });

  test('any quotes keep the musts of the model', () => {
    fc.assert(
      fc.property(fc.array(anyQuote, { maxLength: 3 }), (some) => {
        const file: unknown = JSON.parse(write(webAnnotation, ...some));
        expect(v.safeParse(collectionSchema, file).issues).toBeUndefined();
        expect(v.parse(collectionSchema, file).first.items).toHaveLength(some.length);
      }),
    );
  });

  test.each([
    ['no context', (file: Page) => Reflect.deleteProperty(file, '@context')],
    ['an annotation without a target', ({ first }: Page) => delete first.items[0]?.['target']],
    ['a time of no zone', ({ first }: Page) => (first.items[0]!['created'] = '2025-03-05T10:00')],
  ])('the musts are not kept by %s', (_, spoil) => {
    const file = collect([quote]);
    spoil(file);
    expect(v.is(collectionSchema, file)).toBe(false);
  });
});

describe('any quote', () => {
  test('is one record of whole lines in RIS', () => {
    fc.assert(
      fc.property(anyQuote, (one) => {
        const lines = write(ris, one).split('\r\n');
        expect(
          lines.slice(0, -1).filter((line) => !/^[A-Z][A-Z0-9] {2}- [^\r\n]*$/.test(line)),
        ).toEqual([]);
        expect(lines.filter((line) => line.startsWith('ER'))).toHaveLength(1);
      }),
    );
  });

  test('is one entry with even braces in BibTeX', () => {
    fc.assert(
      fc.property(anyQuote, (one) => {
        const text = write(bibtex, one).replace(/\\[{}]/g, '');
        const open = text.split('{').length;
        expect(text.split('}').length).toBe(open);
        expect(text).toMatch(/^@online\{[\w:-]+,\n/);
      }),
    );
  });

  test('is one block in Markdown, with nothing that HTML would run', () => {
    fc.assert(
      fc.property(anyQuote, (one) => {
        expect(write(markdown, one).replace(/\\[<>]/g, '')).not.toMatch(/<[a-z!/]/i);
      }),
    );
  });
});
