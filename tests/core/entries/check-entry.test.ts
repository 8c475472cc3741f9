import { expect, test } from 'vitest';
import { checkDraft, checkEntry } from '../../../core/entries/check-entry.ts';
import { finishEntry, startEntry } from '../../../core/entries/finish-entry.ts';
import type { Entry } from '../../../core/model/entry.ts';
import { makePerson, makeSource, makeTerm } from '../../fixtures/make.ts';

const person = (parts: Parameters<typeof makePerson>[2]): Entry => ({
  type: 'person',
  ...makePerson('ruiz', 'Ana Ruiz', parts),
});
const term = (parts: Parameters<typeof makeTerm>[2]): Entry => ({
  type: 'term',
  ...makeTerm('talks', 'Lima talks', parts),
});

test.each<[string, Entry, Record<string, string>]>([
  ['a person', person({}), {}],
  ['a term', term({ from: '2025', to: '2025-03', participants: ['ruiz', 'starter lavrov'] }), {}],
  ['no name', { ...startEntry('person', ' '), id: 'x' }, { name: 'empty' }],
  ['no day of the calendar', term({ date: '2025-02-30' }), { date: 'date' }],
  ['an end before the beginning', term({ from: '2025-03', to: '2025-02' }), { to: 'order' }],
  [
    'a role without a title',
    person({ roles: [{ title: '', from: '2020', to: '19' }] }),
    { 'roles.0.title': 'empty', 'roles.0.to': 'date' },
  ],
  ['an address that runs', person({ sameAs: ['javascript:alert(1)'] }), { 'sameAs.0': 'address' }],
  [
    'a source without an outlet',
    term({ sources: [makeSource({ outlet: '', url: 'ftp://x' })] }),
    { 'sources.0.outlet': 'empty', 'sources.0.url': 'address' },
  ],
  [
    'a participant that is no key',
    term({ participants: ['a b c'] }),
    { 'participants.0': 'invalid' },
  ],
])('%s', (_, entry, faults) => {
  expect(Object.fromEntries(checkEntry(finishEntry(entry)))).toEqual(faults);
});

test('what a form leaves blank is not kept, and unknown fields are', () => {
  const draft = {
    ...person({
      name: ' Ana Ruiz ',
      aliases: [
        '',
        ' Ruiz ',
        { text: 'Ана Руис', language: 'ru', kind: undefined },
        { text: ' ', language: 'ru' },
        { text: 'Anita', language: '' },
      ],
      description: '  ',
      roles: [
        { title: '', organization: ' ', from: '' },
        { title: 'Mayor', to: '' },
      ],
      sameAs: ['', ' https://a.example/ ', 'https://a.example/'],
    }),
    unknown: 7,
  };
  expect(finishEntry(draft)).toEqual({
    type: 'person',
    id: 'ruiz',
    name: 'Ana Ruiz',
    aliases: ['Ruiz', { text: 'Ана Руис', language: 'ru' }, 'Anita'],
    roles: [{ title: 'Mayor' }],
    sameAs: ['https://a.example/'],
    unknown: 7,
  });
});

test('faults of a form stand where its own rows do', () => {
  const draft = person({
    roles: [{ title: ' ' }, { title: 'Mayor' }, { title: '', from: '2020' }],
    sameAs: ['', 'https://a.example/', 'https://a.example/', 'ftp://a.example'],
  });
  expect(Object.fromEntries(checkDraft(draft))).toEqual({
    'roles.2.title': 'empty',
    'sameAs.3': 'address',
  });
});
