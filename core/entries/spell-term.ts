import type { TermKind } from '../model/entry.ts';
import { isAllCapitals, isCapitalised } from '../detection/words.ts';
import { languageOfName, type Spelling } from './spellings.ts';
import { toLatin } from './transliterate.ts';

const article = /^(?:the|an|a)\s+(?=\S)/i;
/** Shorter ones are words of their own more often than not. */
const shortestAcronym = 3;
/** Kinds that one may speak of in the plural: "the Lima accords". */
const countable: ReadonlySet<TermKind> = new Set(['event', 'agreement', 'topic']);

/** UNSC; «СБ ООН», for what is an acronym already stays one. Undefined where there is none. */
function makeAcronym(name: string): string | undefined {
  const words = name.split(/[\s\u2010-\u2015-]+/).filter(isCapitalised);
  if (words.length < 2) return undefined;
  const initials = words.map((word) => (isAllCapitals(word) ? ` ${word}` : (word[0] ?? '')));
  const acronym = initials.join('').trim();
  const letters = acronym.replaceAll(' ', '').length;
  return letters < shortestAcronym || acronym === name || words.every(isAllCapitals)
    ? undefined
    : acronym;
}

/** In the plural, as English makes it; undefined where it is one already. */
function makePlural(name: string): string | undefined {
  if (!/[a-z]$/.test(name) || name.endsWith('s')) return undefined;
  if (/[^aeiou]y$/.test(name)) return name.replace(/y$/, 'ies');
  return /(?:x|z|ch|sh)$/.test(name) ? `${name}es` : `${name}s`;
}

/** What else pages may call a term; each a guess for a person to look over. */
export function spellTerm(name: string, kind: TermKind): Spelling[] {
  const bare = name.replace(article, '');
  const language = languageOfName(name);
  const texts = [bare, makeAcronym(bare), countable.has(kind) ? makePlural(bare) : undefined];
  const spellings = texts.flatMap((text) => (text === undefined ? [] : [{ text, language }]));
  if (kind === 'place' && language !== 'en')
    spellings.push({ text: toLatin(name, language), language: 'en' });
  return spellings;
}
