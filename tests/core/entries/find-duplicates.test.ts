import { expect, test } from 'vitest';
import { findDuplicates } from '../../../core/entries/find-duplicates.ts';
import type { KeyedEntry } from '../../../core/entries/found-entry.ts';
import type { Person } from '../../../core/model/entry.ts';
import { makePerson, makeTerm } from '../../fixtures/make.ts';

const person = (name: string, parts: Partial<Person> = {}): KeyedEntry => ({
  key: `press ${name}`,
  entry: { type: 'person', ...makePerson('x', name, parts) },
});
const lavrov = person('Sergey Lavrov', {
  aliases: ['Сергей Лавров'],
  sameAs: ['http://www.wikidata.org/wiki/Q58217'],
});
const others = [
  lavrov,
  person('Sergey Lazarev'),
  person('Lavrov'),
  { key: 'press ruiz-talks', entry: { type: 'term' as const, ...makeTerm('x', 'Ana Ruiz') } },
];

test.each<[string, Partial<Person>, [string, string][]]>([
  ['Sergei Lavrov', {}, [['press Sergey Lavrov', 'spelling']]],
  ['Lavrov, Sergej', {}, [['press Sergey Lavrov', 'spelling']]],
  ['Serhij Lawrow', {}, [['press Sergey Lavrov', 'spelling']]],
  ['сергей ЛАВРОВ', {}, [['press Sergey Lavrov', 'name']]],
  ['The minister', { aliases: ['Lavrov'] }, [['press Lavrov', 'name']]],
  ['Lawrow', {}, []],
  ['Ana Ruiz', {}, []],
  [
    'S. L.',
    { sameAs: ['https://www.wikidata.org/wiki/Q58217/'] },
    [['press Sergey Lavrov', 'address']],
  ],
  ['', {}, []],
])('%s %j', (name, parts, expected) => {
  const found = findDuplicates(person(name, parts).entry, others);
  expect(found.map(({ key, reason }) => [key, reason])).toEqual(expected);
});
