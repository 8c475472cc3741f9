import type { Candidate, NamePattern } from '../model/candidate.ts';
import { aliasText, entryKey, type Entry, type Person, type Term } from '../model/entry.ts';
import { fold } from './fold.ts';
import { spellingKey } from './spelling.ts';
import { findWords, isCapitalised } from './words.ts';

/** A name longer than this is no name that a page repeats; the rest is not looked for. */
const mostWordsOfName = 8;
/** What belongs to the surname after it: "Le Pen", "von der Leyen". */
const particles = new Set(
  'le la de du des del della di da dos das van von der den ter ten bin ibn al el st saint mac ben'.split(
    ' ',
  ),
);
const suffixes = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'мл', 'ст']);

function takeApart(text: string): { words: string[]; capitals: boolean[] } {
  // Reading only the head of a hostile 10,000-character name keeps the index small.
  const words = findWords(text, 0, Math.min(text.length, 400)).slice(0, mostWordsOfName);
  return {
    words: words.map((word) => fold(word.text)),
    capitals: words.map((word) => isCapitalised(word.text)),
  };
}

function personPattern(text: string): NamePattern | undefined {
  const { words, capitals } = takeApart(text);
  while (words.length > 1 && suffixes.has(words.at(-1) ?? '')) words.pop();
  if (words.length === 0) return undefined;
  // "Gavrilova A. V.": initials after the surname.
  const initials = words.length - 1 - words.findLastIndex((word) => word.length > 1);
  if (initials > 0 && initials < words.length) {
    capitals.unshift(...capitals.splice(words.length - initials, initials));
    words.unshift(...words.splice(-initials));
  }
  let surname = words.length - 1;
  while (surname > 1 && particles.has(words[surname - 1] ?? '')) surname--;
  return {
    words: words.slice(surname),
    given: words.slice(0, surname),
    capitals: capitals.slice(surname, words.length),
  };
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, i) => word === b[i]);
}

function samePattern(a: NamePattern, b: NamePattern): boolean {
  return sameWords(a.given, b.given) && sameWords(a.words, b.words);
}

function distinct(patterns: (NamePattern | undefined)[]): NamePattern[] {
  const kept: NamePattern[] = [];
  for (const pattern of patterns)
    if (pattern && !kept.some((other) => samePattern(other, pattern))) kept.push(pattern);
  return kept;
}

export function personPatterns(person: Pick<Person, 'name' | 'aliases'>): NamePattern[] {
  return distinct(
    [person.name, ...person.aliases.map(aliasText)].map((text) => personPattern(text)),
  );
}

export function termPatterns(term: Pick<Term, 'name' | 'aliases'>): NamePattern[] {
  const patterns = [term.name, ...term.aliases.map(aliasText)].map((text) => {
    const { words, capitals } = takeApart(text);
    return words.length > 0 ? { words, given: [], capitals } : undefined;
  });
  return distinct(patterns);
}

/** "Anchorage, Alaska" as places from near to far, each as folded words. */
export function placeNames(place: string | undefined): string[][] {
  const names = (place ?? '').split(',').map((name) => takeApart(name).words);
  return names.filter((words) => words.length > 0);
}

/** An entry as detection needs it. */
export function describeCandidate(datasetId: string, entry: Entry): Candidate {
  const key = entryKey(datasetId, entry.id);
  if (entry.type === 'person')
    return { key, kind: 'person', name: entry.name, patterns: personPatterns(entry) };
  const candidate: Candidate = {
    key,
    kind: 'term',
    name: entry.name,
    patterns: termPatterns(entry),
  };
  const from = entry.from ?? entry.date;
  const to = entry.to ?? entry.date ?? entry.from;
  const places = placeNames(entry.place);
  if (entry.kind === 'event' && from !== undefined && to !== undefined && places.length > 0)
    candidate.event = {
      places,
      from,
      to,
      participants: entry.participants.map((id) => entryKey(datasetId, id)),
      ...(entry.partOf === undefined ? {} : { partOf: entryKey(datasetId, entry.partOf) }),
    };
  return candidate;
}

/** The word of a pattern under which it is looked up: a person's last, a term's longest capitalised. */
export function anchorWord(kind: Candidate['kind'], pattern: NamePattern): number {
  if (kind === 'person') return pattern.words.length - 1;
  const anyCapital = pattern.capitals.some(Boolean);
  let best = -1;
  for (const [i, word] of pattern.words.entries())
    if ((pattern.capitals[i] || !anyCapital) && word.length > (pattern.words[best]?.length ?? 0))
      best = i;
  return Math.max(best, 0);
}

/** A row of the packed index: found under `key`; of use where `second`, if any, is on the page too. */
export interface IndexName {
  key: string;
  second: string;
  /** A surname names its bearer alone; other names need their second word as well. */
  surname: boolean;
}

export function indexNames(
  candidate: Candidate,
  keyOf: (folded: string) => string = spellingKey,
): IndexName[] {
  const names: IndexName[] = [];
  for (const pattern of candidate.patterns) {
    const anchor = anchorWord(candidate.kind, pattern);
    const key = keyOf(pattern.words[anchor] ?? '');
    if (candidate.kind === 'person')
      names.push({ key, second: keyOf(pattern.given[0] ?? ''), surname: true });
    else {
      const other = pattern.words.find((_, i) => i !== anchor && pattern.capitals[i]);
      names.push({ key, second: keyOf(other ?? ''), surname: false });
    }
  }
  for (const words of candidate.event?.places ?? [])
    names.push({ key: keyOf(words.at(-1) ?? ''), second: '', surname: false });
  return names.filter((name) => name.key !== '');
}
