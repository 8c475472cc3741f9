import { expect, test } from 'vitest';
import {
  changesOfOwn,
  draftOfOwn,
  faultOf,
  finishStatement,
  makeStatement,
  startStatement,
  type OwnStatementDraft,
} from '../../../core/library/own-statement-draft.ts';
import { makeOwnStatement } from '../../fixtures/make-own-statement.ts';

const whole: OwnStatementDraft = {
  ...startStatement({ key: 'test ruiz', name: 'Ana Ruiz' }),
  date: '2025-03',
  summary: 'She leaves the talks open.',
};

test.each<[string, Partial<OwnStatementDraft>, ReturnType<typeof faultOf>]>([
  ['what is whole', {}, undefined],
  ['words alone', { summary: ' ', quote: 'Open.' }, undefined],
  ['a name alone', { speakerEntry: undefined }, undefined],
  ['nobody', { speakerName: ' ' }, 'notWhole'],
  ['no date', { date: undefined }, 'notWhole'],
  ['nothing said', { summary: '\n' }, 'notWhole'],
  ['no web address', { source: { url: 'courier' } }, 'address'],
  ['an address that hides its host', { source: { url: 'https://a@b.example' } }, 'address'],
  ['an address that was emptied', { source: { url: ' ' } }, undefined],
])('%s', (_, change, fault) => {
  expect(faultOf({ ...whole, ...change })).toBe(fault);
  expect(finishStatement({ ...whole, ...change }) === undefined).toBe(fault !== undefined);
});

test('what is empty is not kept, nor are spaces and the marks around words', () => {
  const draft = {
    ...whole,
    speakerName: ' Ana  Ruiz ',
    quote: ' “Nobody has closed the door.” ',
    source: { outlet: ' Courier ', title: ' ', url: '' },
  };
  expect(finishStatement(draft)).toEqual({
    speaker: { name: 'Ana Ruiz', entry: 'test ruiz' },
    date: '2025-03',
    summary: 'She leaves the talks open.',
    quote: 'Nobody has closed the door.',
    about: [],
    source: { outlet: 'Courier' },
  });
});

test('a new one has no field that says nothing', () => {
  const fields = finishStatement(whole)!;
  expect(Object.keys(makeStatement('w1', fields, '2025-04-01T08:00:00.000Z'))).toEqual([
    'id',
    'speaker',
    'date',
    'summary',
    'about',
    'writtenAt',
  ]);
});

test('only what is said otherwise is changed; what was emptied is taken away', () => {
  const statement = makeOwnStatement();
  const draft = draftOfOwn(statement);
  const changes = (change: Partial<OwnStatementDraft>) =>
    changesOfOwn(statement, finishStatement({ ...draft, ...change })!);
  expect(changes({})).toEqual({});
  expect(changes({ quote: '', date: '2025' })).toEqual({ quote: undefined, date: '2025' });
  expect(changes({ source: { ...draft.source, title: '' } })).toEqual({
    source: { outlet: 'The Courier', url: 'https://courier.example/evening' },
  });
});
