import { expect, test } from 'vitest';
import { keysOf } from '../../../core/detection/find-candidates.ts';
import { packEntries, repackEntries } from '../../../core/detection/pack-entries.ts';
import { searchIndex } from '../../../core/detection/packed-index.ts';
import type { Entry } from '../../../core/model/entry.ts';
import { makePerson, makeTerm } from '../../fixtures/make.ts';

const person = (id: string, name: string, aliases: string[] = []): Entry => ({
  type: 'person',
  ...makePerson(id, name, { aliases }),
});

/** The short way for plain names must find what the long way finds; each name is asked for as pages write it. */
test.each([
  ['Ana Ruiz', ['ana', 'ruiz']],
  ['Ana Ruiz', ['ruiz']],
  ['J. Okoye', ['okoye']],
  ['Maria Clara Berejiklian', ['berejikilian', 'maria']],
  ['Гортензия Тейлин', ['тейлен', 'гортензией']],
  ['William Shakespeare', ['shakespearean']],
  ['Marine Le Pen', ['pen']],
  ['Ursula von der Leyen', ['leyen']],
  ['Ludwig Van Damme', ['damme']],
  ['Сергей Лавров', ['lavrov']],
  ['Sergei Lavrov', ['лаврову']],
  ['Volodymyr Zelensky', ['selenskyj']],
])('%s is found by %j', (name, words) => {
  const index = packEntries([person('other', 'Zed Quill'), person('a', name)]);
  expect(searchIndex(index, keysOf(words)).entries).toEqual([1]);
});

test('every alias leads to its entry, and terms and places do', () => {
  const term: Entry = { type: 'term', ...makeTerm('lima', 'Lima Accord', { place: 'Lima, Peru', date: '2025' }) };
  const index = packEntries([person('a', 'Ana Ruiz', ['Anna Ruys', 'Аня Руис']), term]);
  const entriesFor = (...words: string[]) => searchIndex(index, keysOf(words)).entries;
  expect(entriesFor('ruys')).toEqual([0]);
  expect(entriesFor('руис')).toEqual([0]);
  expect(entriesFor('lima', 'accord')).toEqual([1]);
  expect(entriesFor('nobody')).toEqual([]);
}); // prettier-ignore

test('names that are written anew are found as in an index of all', () => {
  const before = [person('a', 'Ana Ruiz'), person('b', 'Ben Okoye'), person('c', 'Eva Vega')];
  const index = repackEntries(
    packEntries(before),
    new Map([
      [1, undefined],
      [2, person('c', 'Eva Lima', ['Eva Ruiz'])],
      [4, person('e', 'Ana Okoye')],
    ]),
  );
  const fresh = packEntries([
    before[0],
    undefined,
    person('c', 'Eva Lima', ['Eva Ruiz']),
    undefined,
    person('e', 'Ana Okoye'),
  ]);
  for (const words of [['ruiz'], ['okoye'], ['vega'], ['lima'], ['ana', 'okoye']])
    expect(searchIndex(index, keysOf(words)), words.join()).toEqual(
      searchIndex(fresh, keysOf(words)),
    );
  expect(searchIndex(index, keysOf(['okoye'])).entries).toEqual([4]);
});
