import { expect, test } from 'vitest';
import { everything, isNarrowed, readChoice, writeChoice } from '../../../core/library/choice.ts';

test.each([
  ['', {}],
  ['speaker=starter+lavrov&q=%C2%AB%D0%BC%D0%B8%D1%80%C2%BB', { speaker: 'starter lavrov', q: '«мир»' }],
  ['speaker=name%3AAna+Ruiz&term=own+t&outlet=The+Courier&tag=a%26b', {
    speaker: 'name:Ana Ruiz', term: 'own t', outlet: 'The Courier', tag: 'a&b',
  }],
  ['from=2025&to=2025-08-15&state=lost&kind=quote&sort=said&id=q1', {
    from: '2025', to: '2025-08-15', state: 'lost', kind: 'quote', sort: 'said', id: 'q1',
  }],
  ['kind=own&add=statement', { kind: 'own', add: 'statement' }],
  ['add=person', {}],
  ['from=soon&to=2025-13&state=gone&kind=x&sort=best&unknown=1&q=', {}],
])('the address %s', (address, choice) => {
  const read = readChoice(new URLSearchParams(address));
  expect(read).toEqual(choice);
  expect(readChoice(new URLSearchParams(writeChoice(read)))).toEqual(read);
}); // prettier-ignore

test('order and what is open narrow nothing, and stay when filters are taken back', () => {
  expect(isNarrowed({ sort: 'said', id: 'q1', add: 'statement', q: '' })).toBe(false);
  expect(isNarrowed({ tag: 'x' })).toBe(true);
  const choice = { q: 'x', tag: 'x', sort: 'said', id: 'q1', ...everything } as const;
  expect(writeChoice(choice)).toBe('sort=said&id=q1');
});
