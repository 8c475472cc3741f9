import { describe, expect, test } from 'vitest';
import { csv } from '../../../../core/datasets/quote-formats/csv.ts';
import { largestFile, readQuotes } from '../../../../core/datasets/quote-formats/index.ts';
import { json } from '../../../../core/datasets/quote-formats/json.ts';
import type { OwnRows } from '../../../../core/datasets/quote-formats/quote-format.ts';
import { makeOwnStatement } from '../../../fixtures/make-own-statement.ts';
import { makeQuote } from '../../../fixtures/make-quote.ts';
import { makePerson, makeTerm } from '../../../fixtures/make.ts';

const read = (text: string) => readQuotes(new TextEncoder().encode(text));
const problems = (text: string) =>
  read(text).problems.map(({ line, message }) => `${line}: ${message}`);
const three = ['a', 'b', 'c'].map((id) => makeQuote({ id }));

describe('what stands in the way is named with its line', () => {
  const lines = (json.write?.(three) ?? '').split('\n');
  test.each([
    ['a truncated file', lines.join('\n').slice(0, -40), /^4: this is not JSON/],
    ['a newer version', lines.join('\n').replace('@1', '@7'), /^1: .*another version than source-context\/quotes@1/],
    ['a quote that lacks its words', lines.join('\n').replace('"id":"b","selector":{"exact":"The harbour stays open."', '"id":"b","selector":{"exact":""'), /^3: selector\.exact: must not be empty$/],
    ['a foreign file', '{"name":"package"}', /^1: this is no file of quotes/],
    ['a page', '<!doctype html>', /^1: this is no file of quotes/],
    ['nothing', '', /^1: this is no file of quotes/],
    ['a table without its columns', 'id,name\n1,x\n', /^1: the first line must name the columns/],
    ['a table with a bad date', 'id,quote,url,saved_at\r\n1,"two\nlines",https://a.example/,yesterday\r\n', /^2: /],
    ['a table with a bad list', 'id,quote,url,tags\n\n1,x,https://a.example/,"one, two"\n', /^3: tags, about and changes are lists/],
    ['Hypothesis without annotations', '{"annotations": 5}', /^1: there is no list/],
    ['a note on a page', '{"annotations":[\n{"id":"1","uri":"https://a.example/","text":"hm"}]}', /^2: this is a note on a page/],
    ['Obsidian without words', '[{"url":"https://a.example/","highlights":[\n\n{"timestamp":"x"}]}]', /^3: selector\.exact: must not be empty$/],
  ])('%s', (_, text, message) => {
    expect(problems(text)).toEqual([expect.stringMatching(message)]);
  });

  test.each([
    ['windows-1251', Uint8Array.of(0xcf, 0xf0, 0xe8), 'encoding'],
    ['UTF-16 with its mark', Uint8Array.of(0xff, 0xfe, 0x7b, 0), 'encoding'],
    ['UTF-16 without', Uint8Array.of(0x7b, 0, 0x22, 0), 'encoding'],
    ['100 MB', new Uint8Array(2 * largestFile), 'tooLarge'],
  ])('%s', (_, bytes, fault) => {
    expect(readQuotes(bytes)).toMatchObject({ quotes: [], problems: [{ fault }] });
  });

  test('people, terms, merges and statements have their own lines', () => {
    const own: OwnRows = {
      entries: [
        { type: 'person', ...makePerson('ruiz', 'Ana Ruiz', { roles: [{ title: 'Mayor' }] }) },
        { type: 'person', ...makePerson('vega', '') },
        { type: 'term', ...makeTerm('talks', 'Talks', { date: 'soon' }) },
      ],
      merges: [{ from: 'own ruiz', into: 'nowhere' }],
      statements: [makeOwnStatement(), makeOwnStatement({ date: 'spring' })],
    };
    const file = json.write?.(three, own) ?? '';
    const found = file.split('\n').flatMap((line, i) => (/"vega"|"soon"|"nowhere"|"spring"/.test(line) ? [i + 1] : []));
    expect(read(file).problems.map(({ line }) => line)).toEqual(found);
    expect(read(file)).toMatchObject({ quotes: three, own: { entries: [{ id: 'ruiz' }], merges: [], statements: [makeOwnStatement()] } });
  });
}); // prettier-ignore

test('one bad quote does not hide the others', () => {
  const text = (json.write?.(three) ?? '').replace('"id":"b"', '"id":5');
  expect(read(text).quotes.map(({ id }) => id)).toEqual(['a', 'c']);
  expect(problems(text)).toEqual([expect.stringMatching(/^3: id: /)]);
});

test('unknown fields of our own files are kept', () => {
  const text = (json.write?.(three) ?? '').replace('"id":"a"', '"id":"a","mood":"calm"');
  expect(read(text).quotes[0]).toMatchObject({ id: 'a', mood: 'calm' });
});

test('a table that a spreadsheet saved with semicolons', () => {
  const text = (csv.write?.(three) ?? '')
    .split('\r\n')
    .map((line) => line.replace(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/g, ';'))
    .join('\n');
  expect(read(text)).toEqual({ quotes: three, problems: [] });
});

test('Hypothesis: words, place, note, tags; the same ids each time', () => {
  const file = JSON.stringify({
    export_date: '2026-01-01T00:00:00Z',
    annotations: [
      {
        id: 'x1',
        created: '2025-12-31T10:00:00.5+00:00',
        uri: 'https://courier.example/a?utm_source=x',
        text: 'look',
        tags: ['t'],
        document: { title: ['A day'] },
        target: [
          {
            source: 'https://courier.example/a',
            selector: [
              { type: 'RangeSelector', startContainer: '/p[1]', startOffset: 1 },
              { type: 'TextPositionSelector', start: 10, end: 14 },
              { type: 'TextQuoteSelector', exact: 'open', prefix: 'stays ', suffix: '.' },
            ],
          },
        ],
      },
    ],
  });
  expect(read(file)).toMatchObject({
    problems: [],
    quotes: [
      {
        id: 'hypothesis:x1',
        selector: { exact: 'open', prefix: 'stays ', suffix: '.', start: 10, end: 14 },
        article: { key: 'courier.example/a', title: 'A day' },
        note: 'look',
        tags: ['t'],
        savedAt: '2025-12-31T10:00:00.500Z',
      },
    ],
  });
});

test('Obsidian: words and notes; the same ids each time, other ids for other words', () => {
  const file = JSON.stringify([
    {
      url: 'https://courier.example/a',
      title: 'A day',
      highlights: [
        { text: 'The harbour', timestamp: '2026-01-01T00:00:00.000Z', notes: ['one', 'two'] },
        { content: 'stays open' },
      ],
    },
  ]);
  const { quotes, problems: none } = read(file);
  expect(none).toEqual([]);
  expect(quotes).toMatchObject([
    {
      selector: { exact: 'The harbour', start: 0, end: 11 },
      note: 'one\n\ntwo',
      article: { title: 'A day' },
    },
    { selector: { exact: 'stays open' } },
  ]);
  expect(new Set(quotes.map(({ id }) => id)).size).toBe(2);
  expect(read(file).quotes).toEqual(quotes);
});
