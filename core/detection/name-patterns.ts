import type { Candidate, NamePattern } from '../model/candidate.ts';
import { aliasText, entryKey, type Entry, type Person, type Term } from '../model/entry.ts';
import { fold } from './fold.ts';
import { spellingKey } from './spelling.ts';
import { findWords, isCapitalised, type Word } from './words.ts';

/** A name longer than this is no name that a page repeats; the rest is not looked for. */
const mostWordsOfName = 8;
/** What belongs to the surname after it: "Le Pen", "von der Leyen". */
const particles = new Set(
  'le la de du des del della di da dos das van von der den ter ten bin ibn al el st saint mac ben'.split(
    ' ',
  ),
);
const suffixes = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'мл', 'ст']);

/** Reading only the head of a hostile 10,000-character name keeps the index small. */
function wordsOfName(text: string): Word[] {
  const words = findWords(text, 0, Math.min(text.length, 400));
  return words.length > mostWordsOfName ? words.slice(0, mostWordsOfName) : words;
}

function foldedWords(text: string): string[] {
  return wordsOfName(text).map((word) => fold(word.text));
}

function personPattern(text: string): NamePattern | undefined {
  const words = foldedWords(text);
  while (words.length > 1 && suffixes.has(words.at(-1) ?? '')) words.pop();
  if (words.length === 0) return undefined;
  // "Gavrilova A. V.": initials after the surname.
  let initials = 0;
  while (words.at(-1 - initials)?.length === 1) initials++;
  if (initials > 0 && initials < words.length) words.unshift(...words.splice(-initials));
  let surname = words.length - 1;
  while (surname > 1 && particles.has(words[surname - 1] ?? '')) surname--;
  return { words: words.splice(surname), given: words, capitals: [] };
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, i) => word === b[i]);
}

function samePattern(a: NamePattern, b: NamePattern): boolean {
  return sameWords(a.given, b.given) && sameWords(a.words, b.words);
}

/** The patterns of a name and its aliases, each once. */
function distinctPatterns(
  { name, aliases }: Pick<Entry, 'name' | 'aliases'>,
  read: (text: string) => NamePattern | undefined,
): NamePattern[] {
  const kept: NamePattern[] = [];
  const keep = (text: string) => {
    const pattern = read(text);
    if (pattern && !kept.some((other) => samePattern(other, pattern))) kept.push(pattern);
  };
  keep(name);
  for (const alias of aliases) keep(aliasText(alias));
  return kept;
}

export function personPatterns(person: Pick<Person, 'name' | 'aliases'>): NamePattern[] {
  return distinctPatterns(person, personPattern);
}

function termPattern(text: string): NamePattern | undefined {
  const words = wordsOfName(text);
  if (words.length === 0) return undefined;
  return {
    words: words.map((word) => fold(word.text)),
    given: [],
    capitals: words.map((word) => isCapitalised(word.text)),
  };
}

export function termPatterns(term: Pick<Term, 'name' | 'aliases'>): NamePattern[] {
  return distinctPatterns(term, termPattern);
}

/** "Anchorage, Alaska" as places from near to far, each as folded words. */
export function placeNames(place: string | undefined): string[][] {
  const names = (place ?? '').split(',').map((name) => foldedWords(name));
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
