import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findWords } from '../../../core/library/find-words.ts';
import { readQuery } from '../../../core/library/read-query.ts';
import { createWordList, gap, type WordList } from '../../../core/library/word-list.ts';
import { anyText } from '../../fixtures/any-text.ts';
import { searchedTexts, searches } from '../../fixtures/searches.ts';

function find(list: WordList, texts: Readonly<Record<number, readonly number[]>>, query: string) {
  const rows = Object.entries(texts).map(([id, words]) => ({
    id: Number(id),
    words,
    number: list.addRow(words),
  }));
  const { matches, areFound } = findWords(list, readQuery(query));
  expect(rows.map(matches)).toEqual(rows.map(({ words }) => areFound(words)));
  return rows.filter(matches).map(({ id }) => id);
}

function matches(text: string, query: string): boolean {
  const list = createWordList();
  return find(list, { 1: list.read(text) }, query).length > 0;
}

describe('what people may type finds the quotes that it is about', () => {
  const list = createWordList();
  const texts = Object.fromEntries(
    Object.entries(searchedTexts).map(([id, text]) => [id, list.read(text)]),
  );
  const answers = searches.map(([query, ...wanted]) => ({
    query,
    wanted,
    found: find(list, texts, query),
  }));

  test('there are 200 searches', () => {
    expect(searches.length).toBeGreaterThanOrEqual(200);
    expect(new Set(searches.map(([query]) => query)).size).toBe(searches.length);
  });

  test('at least 95 in 100 are found', () => {
    const all = answers.reduce((sum, { wanted }) => sum + wanted.length, 0);
    const missed = answers.flatMap(({ query, wanted, found }) =>
      wanted.filter((id) => !found.includes(id)).map((id) => `${query} → ${id}`),
    );
    expect(1 - missed.length / all, missed.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  test('and little else', () => {
    const all = answers.reduce((sum, { found }) => sum + found.length, 0);
    const wrong = answers.flatMap(({ query, wanted, found }) =>
      found.filter((id) => !wanted.includes(id)).map((id) => `${query} → ${id}`),
    );
    expect(1 - wrong.length / all, wrong.join('\n')).toBeGreaterThanOrEqual(0.95);
  });
});

test.each([
  ['the value of the wall', 'wal ', false],
  ['the value of the wall', 'values', true],
  ['what the value is', 'wall ', false],
  ['Lavrov’s plan', 'lavrov ', true],
  ['peace and security', '"security and peace"', false],
  ['peace and security', '"peace and security"', true],
  ['peace and security', 'security peace', true],
  ['we do not want it', '"not want"', true],
  ['we want it', 'not want', false],
  ['warning', 'war', true],
  ['warning', 'war ', false],
  ['warning', '"war"', false],
  ['5 to 6', '5 ', true],
  ['anything', '', true],
  ['anything', '  "" ', true],
])('%j and the query %j: %s', (text, query, found) => {
  expect(matches(text, query)).toBe(found);
});

test('a phrase does not reach from one field into the next', () => {
  const list = createWordList();
  const words = [...list.read('open harbour'), ...list.read('talks')];
  expect(words[2]).toBe(gap);
  expect(find(list, { 1: words }, '"harbour talks"')).toEqual([]);
  expect(find(list, { 1: words }, 'harbour talks')).toEqual([1]);
});

test('an entry is found by all its names, and only by those it has now', () => {
  const list = createWordList();
  const rows = { 1: [list.numberOf('starter trump')], 2: [list.numberOf('starter rubio')] };
  expect(find(list, rows, 'trump')).toEqual([]);
  list.name('starter trump', ['Donald Trump', 'Дональд Трамп']);
  expect(find(list, rows, 'дональд трампа')).toEqual([1]);
  list.name('starter trump', ['Donald J. Trump']);
  expect(find(list, rows, 'Трамп')).toEqual([]);
  expect(find(list, rows, 'trump')).toEqual([1]);
});

test('entries that are shown as one are found by the names of both', () => {
  const list = createWordList();
  list.name('own a', ['Anna Weber']);
  list.name('own b', ['Ана Вебер-Руис']);
  const [a, b, c] = ['own a', 'own b', 'own c'].map((key) => [list.numberOf(key)]);
  const { areFound } = findWords(list, readQuery('anna руис'), new Map([['own a', 'own b']]));
  expect([a, b, c].map((words) => areFound(words!))).toEqual([true, true, false]);
});

test('where words stand that are looked for', () => {
  const list = createWordList();
  const text = 'Two talks; the talk ended.';
  list.read(text);
  const { isSought } = findWords(list, readQuery('talks '));
  const found = list.locate(text).filter(({ number }) => isSought(number));
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['talks', 'talk']);
});

test('any text is found by itself and by its first words, whatever is typed', () => {
  fc.assert(
    fc.property(anyText, anyText, (text, query) => {
      expect(matches(text, text)).toBe(true);
      matches(text, query);
    }),
  );
});
