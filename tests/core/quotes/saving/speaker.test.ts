import { describe, expect, test } from 'vitest';
import { chooseFound } from '../../../../core/quotes/saving/choose-found.ts';
import { speakerFrom } from '../../../../core/quotes/saving/speaker-from.ts';
import type { FoundQuote } from '../../../../core/model/found-quote.ts';

const found = (start: number, end: number, text: string, entry?: string): FoundQuote => ({
  kind: 'direct',
  start,
  end,
  speaker: { start: end, end: end + text.length, text, ...(entry ? { entry } : {}) },
  rule: 'said-after',
  confidence: 0.98,
  prefill: true,
});
const ruiz = found(10, 50, 'she', 'test ruiz');
const vega = found(60, 100, 'Eva Vega');

describe('which quote a selection is', () => {
  test.each([
    ['all of it', { start: 11, end: 49 }, ruiz],
    ['a few words of it', { start: 20, end: 30 }, ruiz],
    ['it and the sentence around it', { start: 0, end: 58 }, ruiz],
    ['two of different speakers', { start: 10, end: 100 }, undefined],
    ['none', { start: 110, end: 150 }, undefined],
    ['a whole page with one quote in it', { start: 0, end: 59 }, ruiz],
  ])('%s', (_, selection, expected) => {
    expect(chooseFound(selection, [ruiz, vega])).toBe(expected);
  });

  test('two of one speaker are hers', () => {
    expect(chooseFound({ start: 0, end: 200 }, [ruiz, found(120, 150, 'Ruiz', 'test ruiz')])?.speaker?.entry).toBe('test ruiz');
  }); // prettier-ignore
});

describe('who is filled in unasked', () => {
  const text = 'The editor, Olga Smirnova, agreed. “So be it,” Whoever said. He left.';
  const nameOf = (key: string) => (key === 'test ruiz' ? 'Ana Ruiz' : undefined);
  test.each<[string, FoundQuote | undefined, string | undefined]>([
    ['a pronoun that is resolved', ruiz, 'Ana Ruiz'],
    ['a name that is in no dataset', vega, 'Eva Vega'],
    ['a name with a particle', found(0, 9, 'Ursula von der Leyen'), 'Ursula von der Leyen'],
    ['a surname that the page has amid a sentence', found(0, 9, 'Smirnova'), 'Smirnova'],
    ['a word that only begins sentences', found(0, 9, 'Whoever'), undefined],
    ['a pronoun', found(0, 9, 'He'), undefined],
    ['a role', found(0, 9, 'The Foreign Ministry spokesman'), undefined],
    ['a Russian pronoun', found(0, 9, 'Он'), undefined],
    ['a guess', { ...ruiz, prefill: false }, undefined],
    ['nobody', undefined, undefined],
  ])('%s', (_, quote, name) => {
    expect(speakerFrom(quote, text, nameOf)?.name).toBe(name);
  });
});
