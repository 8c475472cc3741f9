import { expect, test } from 'vitest';
import { correctionOfEntry, isCorrectable } from '../../../core/entries/entry-correction.ts';
import { correctEntry } from '../../../core/model/correction.ts';
import type { Entry } from '../../../core/model/entry.ts';
import { makePerson, makeTerm } from '../../fixtures/make.ts';

const person: Entry = {
  type: 'person',
  ...makePerson('ruiz', 'Ana Ruiz', { description: 'Minister', aliases: ['Ruiz'] }),
};
const term: Entry = {
  type: 'term',
  ...makeTerm('talks', 'Talks', { date: '2025-01-02', place: 'Lima' }),
};

test.each<[string, Entry, Partial<Entry>, object | undefined]>([
  ['nothing', person, {}, undefined],
  ['a name', person, { name: 'Ana María Ruiz' }, { name: 'Ana María Ruiz' }],
  ['an emptied description', person, { description: undefined }, { description: '' }],
  ['no offices', { ...person, roles: [{ title: 'Mayor' }] } as Entry, { roles: [] }, { roles: [] }],
  ['further names, which are no correction', person, { aliases: ['A. R.'] }, undefined],
  ['a day that becomes a time', term, { date: undefined, from: '2025-01', to: '2025-02' },
    { date: '', from: '2025-01', to: '2025-02' }],
])('of %s', (_, published, change, expected) => {
  const correction = correctionOfEntry('press x', published, { ...published, ...change } as Entry);
  expect(correction).toEqual(expected && { id: 'press x', ...expected });
}); // prettier-ignore

test('laid over the published entry, a correction shows what the draft said', () => {
  const draft = { ...term, place: 'Cusco', date: undefined, summary: 'Of peace' } as Entry;
  const correction = correctionOfEntry('press talks', term, draft)!;
  const shown = correctEntry(new Map([[correction.id, correction]]), 'press talks', term);
  expect(shown).toEqual(JSON.parse(JSON.stringify(draft)));
});

test('only what the form has can be wrong', () => {
  expect(isCorrectable('person', 'roles.0.from')).toBe(true);
  expect(isCorrectable('person', 'sameAs.0')).toBe(false);
  expect(isCorrectable('term', 'place')).toBe(true);
  expect(isCorrectable('term', 'sources.1.title')).toBe(false);
});
