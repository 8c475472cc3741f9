import { expect, test } from 'vitest';
import { proposeAliases } from '../../../core/entries/propose-aliases.ts';
import type { TermKind } from '../../../core/model/entry.ts';
import { makePerson, makeTerm } from '../../fixtures/make.ts';

const forPerson = (name: string, aliases: string[] = []) => {
  const { missing, found } = proposeAliases({
    type: 'person',
    ...makePerson('x', name, { aliases }),
  });
  return { missing: missing.map(({ text, language }) => `${text} ${language}`), found };
};
const forTerm = (name: string, kind: TermKind) =>
  proposeAliases({ type: 'term', ...makeTerm('x', name, { kind }) }).missing.map(
    ({ text }) => text,
  );

test.each([
  // Detection knows «Лавров» for Lavrov, so nothing of that kind is proposed.
  ['Sergei Lavrov', ['Sergei Lawrow en']],
  ['Сергей Лавров', []],
  // The surname alone is compared in its own spelling only.
  [
    'Volodymyr Zelensky',
    ['Volodymyr Zelenskyy en', 'Volodymyr Zelenskiy en', 'Volodymyr Zelenskyi en'],
  ],
  ['Emmanuel Macron', ['Эммануэль Макрон ru', 'Емануель Макрон uk']],
  ['Zlatnik', []],
  ['', []],
])('%s', (name, missing) => {
  expect(forPerson(name).missing).toEqual(missing);
});

test('what is found anyway is told: other alphabets, case forms, short names', () => {
  expect(forPerson('Sergei Lavrov').found).toEqual(
    expect.arrayContaining(['Lavrov', 'Лавров', 'Лаврова', 'Сергей Лавров']),
  );
  expect(forPerson('Joseph Biden').found).toContain('Joe Biden');
});

test('a name that the entry has is not proposed again', () => {
  expect(forPerson('Emmanuel Macron', ['Эммануэль Макрон', 'Емануель Макрон']).missing).toEqual([]);
});

test.each<[string, TermKind, string[]]>([
  [
    'The United Nations Security Council',
    'organization',
    ['United Nations Security Council', 'UNSC'],
  ],
  ['Совет Безопасности ООН', 'organization', ['СБ ООН']],
  ['Lima Accord', 'agreement', ['Lima Accords']],
  ['Grain treaty', 'agreement', ['Grain treaties']],
  ['Бахмут', 'place', ['Bakhmut']],
  ['NATO', 'organization', []],
])('%s', (name, kind, missing) => {
  expect(forTerm(name, kind)).toEqual(missing);
});
