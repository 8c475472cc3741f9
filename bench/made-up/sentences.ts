import type { Chance } from './random.ts';
import { adjectives, adverbs, calendar, links, nouns, places, verbs } from './words.ts';

export interface SentenceOptions {
  /** About this many words. */
  words: number;
  /** Names to put in, each once. */
  names?: readonly string[];
  /** Put in where the sentence ends. */
  end?: string;
}

function clause(chance: Chance, subject: string): string {
  const article = chance.happens(0.7) ? 'the' : 'a';
  const object = `${article} ${chance.pick(adjectives)} ${chance.pick(nouns)}`;
  const tail = chance.happens(0.3) ? ` ${chance.pick(adverbs)}` : '';
  return `${subject} ${chance.pick(verbs)} ${object}${tail}`;
}

function where(chance: Chance): string {
  if (chance.happens(0.07)) return ` in ${chance.pick(places)}`;
  if (chance.happens(0.05)) return ` on ${chance.pick(calendar)}`;
  if (chance.happens(0.08)) return ` of ${1 + chance.below(400)} ${chance.pick(nouns)}s`;
  return '';
}

/** An English-looking sentence that means nothing. */
export function makeSentence(chance: Chance, { words, names = [], end = '.' }: SentenceOptions) {
  const waiting = [...names];
  const parts: string[] = [];
  let length = 0;
  while (length < words || waiting.length > 0) {
    const subject = waiting.shift() ?? `the ${chance.pick(nouns)}`;
    const link = parts.length === 0 ? '' : ` ${chance.pick(links)} `;
    const part = `${link}${clause(chance, subject)}${where(chance)}`;
    parts.push(part);
    length += part.split(' ').length;
  }
  const text = parts.join('');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${end}`;
}
