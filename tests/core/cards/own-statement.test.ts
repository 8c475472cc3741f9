import { expect, test } from 'vitest';
import { asStatement } from '../../../core/cards/own-statement.ts';
import { makeOwnStatement } from '../../fixtures/make-own-statement.ts';

const none = new Map<string, string>();

test('a statement written down is one of its speaker, marked as the reader’s own', () => {
  expect(asStatement(makeOwnStatement(), 'test', none)).toEqual({
    id: 'w1',
    speaker: 'ruiz',
    date: '2025-03-12',
    summary: 'She leaves the talks open.',
    quote: { text: 'Nobody has closed the door.', language: '' },
    about: ['harbour'],
    source: {
      title: 'An evening in Lima',
      outlet: 'The Courier',
      url: 'https://courier.example/evening',
    },
    relations: [],
    own: { kind: 'statement', id: 'w1', dated: 'said' },
  });
});

test('without words of the speaker’s own it is reported', () => {
  const { quote: _, ...reported } = makeOwnStatement();
  expect(asStatement(reported, 'test', none)?.quote).toBeUndefined();
});

test.each([
  ['none', undefined, { outlet: '—', title: '' }],
  ['an outlet alone', { outlet: 'Courier' }, { outlet: 'Courier', title: '' }],
  ['a title alone', { title: 'In Lima' }, { outlet: 'In Lima', title: '' }],
  ['an address alone', { url: 'https://www.courier.example/a' }, { outlet: 'courier.example', title: '' }],
  ['title and address', { title: 'In Lima', url: 'https://courier.example/a' }, { outlet: 'courier.example', title: 'In Lima' }],
  ['no address of the web', { url: 'javascript:alert(1)' }, { outlet: '—', title: '' }],
])('of its source what is known stands first: %s', (_, source, known) => {
  expect(asStatement(makeOwnStatement({ source }), 'test', none)?.source).toMatchObject(known);
}); // prettier-ignore

test('entries of other datasets stand by their keys, merged ones as what they are now', () => {
  const now = new Map([['test ruiz', 'own minister']]);
  expect(asStatement(makeOwnStatement(), 'own', now)).toMatchObject({
    speaker: 'minister',
    about: ['test harbour'],
  });
});

test('whose speaker is known by name only stands in no card', () => {
  const speaker = { name: 'Ana Ruiz' };
  expect(asStatement(makeOwnStatement({ speaker }), 'test', none)).toBeUndefined();
});
