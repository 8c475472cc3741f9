import { expect, test } from 'vitest';
import { splitEntryKey } from '../../../core/model/entry.ts';
import { readQuotes } from '../../fixtures/quotes.ts';

function reportsIn(text: string): string[] {
  return readQuotes(text)
    .filter(({ kind }) => kind === 'reported')
    .map(({ start, end, speaker, cue }) => {
      const who = speaker?.entry === undefined ? '?' : splitEntryKey(speaker.entry).id;
      return `${who} ${cue}: ${text.slice(start, end)}`;
    });
}

test.each([
  [
    'Vladimir Putin said that the harbour would stay shut.',
    ['putin said: the harbour would stay shut'],
  ],
  [
    'Vladimir Putin told reporters on Friday that the harbour would stay shut.',
    ['putin told: the harbour would stay shut'],
  ],
  ['Vladimir Putin said the harbour would stay shut.', ['putin said: the harbour would stay shut']],
  [
    'The harbour would stay shut for days, Vladimir Putin said.',
    ['putin said: The harbour would stay shut for days'],
  ],
  [
    'The harbour would stay shut, Vladimir Putin said in Lima.',
    ['putin said: The harbour would stay shut'],
  ],
  // The words in quotation marks are told as a direct quote.
  ['Vladimir Putin said that the harbour was “shut for good.”', []],
  ['Vladimir Putin said so.', []],
  ['Vladimir Putin praised the harbour of the town.', []],
  ['Ann Ruiz said that the harbour would stay shut.', []],
  ['Vladimir Putin’s office said that the harbour would stay shut.', []],
  ['Vladimir Putin was told that the harbour would stay shut.', []],
])('%s', (text, told) => {
  expect(reportsIn(text)).toEqual(told);
});
