import type { Candidate, NamePattern } from '../model/candidate.ts';
import {
  aliasText,
  entryKey,
  keyWithin,
  type Entry,
  type Person,
  type Term,
} from '../model/entry.ts';
import { anchorWord } from './anchor-word.ts';
import { readPersonName, takeApart } from './person-names.ts';
import { rareKey } from './rare-key.ts';
import { spellingKey } from './spelling.ts';

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, i) => word === b[i]);
}

function samePattern(a: NamePattern, b: NamePattern): boolean {
  return (
    sameWords(a.given, b.given) &&
    sameWords(a.words, b.words) &&
    a.suffix === b.suffix &&
    a.whole === b.whole
  );
}

export function distinctPatterns(patterns: readonly NamePattern[]): NamePattern[] {
  const kept: NamePattern[] = [];
  for (const pattern of patterns)
    if (!kept.some((other) => samePattern(other, pattern))) kept.push(pattern);
  return kept;
}

export function personPatterns(person: Pick<Person, 'name' | 'aliases'>): NamePattern[] {
  const patterns = readPersonName(person.name);
  for (const alias of person.aliases) patterns.push(...readPersonName(aliasText(alias)));
  return distinctPatterns(patterns);
}

export function termPatterns(term: Pick<Term, 'name' | 'aliases'>): NamePattern[] {
  const patterns = [term.name, ...term.aliases.map(aliasText)].map((text) => {
    const { words, capitals } = takeApart(text);
    return { words, given: [], capitals };
  });
  return distinctPatterns(patterns.filter(({ words }) => words.length > 0));
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
      participants: entry.participants.map((id) => keyWithin(datasetId, id)),
      ...(entry.partOf === undefined ? {} : { partOf: keyWithin(datasetId, entry.partOf) }),
    };
  return candidate;
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
    if (candidate.kind === 'person' && !pattern.whole) {
      const second = keyOf(pattern.given[0] ?? '');
      names.push({ key, second, surname: true });
      const rare = second === '' ? undefined : rareKey(pattern.words[anchor] ?? '');
      if (rare !== undefined) names.push({ key: rare, second, surname: false });
    } else {
      const other = pattern.words.find((_, i) => i !== anchor && pattern.capitals[i]);
      names.push({ key, second: keyOf(other ?? ''), surname: false });
    }
  }
  for (const words of candidate.event?.places ?? [])
    names.push({ key: keyOf(words.at(-1) ?? ''), second: '', surname: false });
  return names.filter((name) => name.key !== '');
}
