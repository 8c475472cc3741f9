import { describe, expect, test } from 'vitest';
import { readQuotes, tellQuotes } from '../../fixtures/quotes.ts';

const putin = { name: 'Vladimir Putin', roles: ['President of Russia'] };
const facts = {
  putin,
  trump: { name: 'Donald Trump', roles: ['President of the United States'] },
  leyen: { name: 'Ursula von der Leyen', roles: ['President of the Commission'] },
  galuzin: { name: 'Mikhail Galuzin', roles: [] },
  lavrov: { name: 'Sergey Lavrov', roles: ['Foreign Minister'] },
};

/** The entries of the speakers, in order. */
function speakers(text: string): (string | undefined)[] {
  return tellQuotes(text, { facts }).map((told) => / \((\w+)\), /.exec(told)?.[1]);
}

describe('a name', () => {
  test.each([
    ['“Rain,” Vladimir Putin said.', ['putin']],
    ['“Rain,” Russian President Vladimir Putin, in a coat, said.', ['putin']],
    ['“Rain,” said Mikhail Galuzin of the ministry.', ['galuzin']],
    // What belongs to somebody, and who stands beside, is not that person.
    ['“Rain,” Vladimir Putin’s spokesman said.', [undefined]],
    ['“Rain,” a friend of Vladimir Putin said.', [undefined]],
    ['“Rain,” Putin aide Ann Ruiz said. Vladimir Putin left.', [undefined]],
    ['“Rain,” the ministry said. Vladimir Putin left.', [undefined]],
    ['“Rain,” Johnson said.', [undefined]],
  ])('%s', (text, entries) => {
    expect(speakers(text)).toEqual(entries);
  });
});

describe('a pronoun is the last who spoke', () => {
  test.each([
    ['Vladimir Putin said it rains. “A lot,” he added.', ['putin']],
    ['“Rain,” Vladimir Putin said.\nHe noted that it was “heavy rain.”', ['putin', 'putin']],
    [
      'Vladimir Putin said it rains.\nHe noted “the rain.” Donald Trump left. “Rain,” he said.',
      ['putin', 'trump'],
    ],
    // Somebody nobody knows may be "he" as well; a ministry, a woman and a place may not.
    ['Vladimir Putin said it rains. “Snow,” Okoye said. “Rain,” he said.', [undefined, undefined]],
    [
      'Vladimir Putin said it rains. “Snow,” the sailor said. “Rain,” he said.',
      [undefined, undefined],
    ],
    ['Vladimir Putin said it rains. Okoye came home. “Rain,” he said.', [undefined]],
    [
      'Vladimir Putin said it rains. “Snow,” the ministry said. “Rain,” he said.',
      [undefined, 'putin'],
    ],
    [
      'Vladimir Putin said it rains. “Snow,” Ann Okoye said. “Rain,” he said.',
      [undefined, 'putin'],
    ],
    ['Vladimir Putin said it rains. “Snow,” Moscow said. “Rain,” he said.', [undefined, 'putin']],
    // A woman where he is asked for, and the other way round.
    [
      'Vladimir Putin said it rains. Ursula von der Leyen said it snows. “Rain,” he said.',
      ['putin'],
    ],
    [
      'Ursula von der Leyen said it snows. Vladimir Putin said it rains. “Snow,” she said.',
      ['leyen'],
    ],
    ['“Rain,” he said. Vladimir Putin left.', [undefined]],
    ['Vladimir Putin said it rains. “Rain,” they said.', [undefined]],
    ['Vladimir Putin said it rains.\nA.\nB.\nC.\nD.\n“Rain,” he said.', [undefined]],
  ])('%s', (text, entries) => {
    expect(speakers(text)).toEqual(entries);
  });
});

describe('a role', () => {
  test.each([
    [
      'Deputy Foreign Minister Mikhail Galuzin told the paper that it rains. “A lot,” the senior diplomat noted.',
      ['galuzin'],
    ],
    [
      'Donald Trump met Russian President Vladimir Putin. “Rain,” the Russian leader said.',
      ['putin'],
    ],
    [
      'Donald Trump met Russian President Vladimir Putin. “Rain,” the Chinese leader said.',
      [undefined],
    ],
    ['Foreign Minister Sergey Lavrov came. “Rain,” the foreign minister said.', ['lavrov']],
    // What only the dataset says counts for who has just spoken.
    ['Sergey Lavrov came. “Rain,” the foreign minister said.', [undefined]],
    ['Sergey Lavrov said it snows. “Rain,” the foreign minister said.', ['lavrov']],
    ['The governor endorsed Donald Trump. “Rain,” the governor said.', [undefined]],
    ['Donald Trump, Gov. Ruiz and others came. “Rain,” the governor said.', [undefined]],
    // Two presidents, and neither spoke before.
    ['Donald Trump met Vladimir Putin. “Rain,” the president said.', [undefined]],
    [
      'Donald Trump met Vladimir Putin. “Snow,” Donald Trump said. “Rain,” the president said.',
      ['trump', 'trump'],
    ],
    ['Vladimir Putin came. “Rain,” the harbour said.', [undefined]],
  ])('%s', (text, entries) => {
    expect(speakers(text)).toEqual(entries);
  });
});

test('words that stand twice were said by one: the surer finding holds', () => {
  const words = '“the meeting in Lima let them agree on steps.”';
  const text = `Sergey Lavrov said it rains. The ministry said it snows. He noted that ${words}\nMikhail Galuzin said it thaws.\nHe noted that ${words}`;
  expect(speakers(text)).toEqual(['galuzin', 'galuzin']);
});

describe('filled in unasked', () => {
  test.each([
    ['“Rain,” Vladimir Putin said.', true],
    ['“Rain,” Ann Ruiz said.', true],
    ['Vladimir Putin said it rains. “A lot,” he added.', true],
    ['“Rain,” Ann Ruiz said, according to The Courier.', false],
    ['“Rain,” said Ann Ruiz, reports The Courier.', false],
    ['Foreign Minister Sergey Lavrov came. “Rain,” the foreign minister said.', false],
    ['Ann Ruiz praised the crews.\n“It will rain for years.”', false],
    ['"The paper asked Ruiz.\n“It will rain,” Ruiz said."', false],
    ['The boats moved as if to say, “It will rain.”', false],
  ])('%s: %s', (text, prefill) => {
    expect(
      readQuotes(text, { facts }).findLast(({ kind }) => kind === 'direct')?.prefill ?? false,
    ).toBe(prefill);
  });
});
