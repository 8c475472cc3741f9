import type { MemorySyncStore } from './memory-store.ts';
import type { Dice } from './seeded.ts';

const speakers = ['merz', 'macron', 'tusk', 'meloni', 'starmer', 'stubb', 'kallas', 'rutte'];
const subjects = ['the grain corridor', 'gas transit', 'a ceasefire', 'the prisoner exchange'];
const verbs = ['welcomed', 'rejected', 'postponed', 'called for', 'doubted'];
const places = ['in Brussels', 'in Kyiv', 'on television', 'before parliament', 'in an interview'];

/** A made-up statement of eight fields, a sentence out of a few words. */
function statement(dice: Dice, i: number) {
  const [speaker, subject] = [dice.pick(speakers), dice.pick(subjects)];
  return {
    id: `s${i}`,
    speaker,
    date: `2026-0${1 + dice.below(9)}-1${dice.below(10)}`,
    summary: `${speaker} ${dice.pick(verbs)} ${subject} ${dice.pick(places)}`,
    language: 'en',
    outlet: dice.pick(['Herald', 'Courier', 'Post']),
    kind: 'event',
    url: `https://example.org/news/${dice.below(500)}`,
  };
}

export function addStatements(
  store: MemorySyncStore<never>,
  dice: Dice,
  count: number,
  from = 0,
): void {
  for (let i = from; i < from + count; i++) store.edit('entry', `s${i}`, statement(dice, i));
}
