import type { Candidate, Candidates, NamePattern } from '../model/candidate.ts';
import { caseForms, isAnothersForm, stemCyrillic } from './case-forms.ts';
import { fold, foldings } from './fold.ts';
import type { Language } from './languages/language.ts';
import { anchorWord } from './anchor-word.ts';
import { rareKey } from './rare-key.ts';
import { remember } from './remember.ts';
import { bareForm, isCyrillic, spellingKey, spellingKeys } from './spelling.ts';

/** A pattern with the candidate it names and the word it hangs on. */
export interface LexiconName {
  candidate: Candidate;
  pattern: NamePattern;
  anchor: number;
}

/** The candidates of a page, ready to be looked up by the spelling key of one word. */
export interface Lexicon {
  language: Language;
  people: Map<string, LexiconName[]>;
  terms: Map<string, LexiconName[]>;
  /** People with long surnames, by what a slip in those leaves. */
  rare: Map<string, LexiconName[]>;
  /** Events by the key of the last word of one of their places. */
  places: Map<string, { candidate: Candidate; words: string[] }[]>;
  candidates: Map<string, Candidate>;
  crowded: Set<string>;
  /**
   * Views of a word, each computed once: folded; its spelling key; and of one that is folded, the key and
   * the bare form.
   */
  foldOf(word: string): string;
  keyOf(word: string): string;
  /** All keys that a word of the page may have, and the names of people under them. */
  keysOf(word: string): readonly string[];
  namesOf(word: string): readonly LexiconName[];
  keyOfFolded(folded: string): string;
  bareOf(folded: string): string;
  /** A folded name in all cases. */
  formsOf(folded: string): readonly string[];
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

export function compileLexicon(found: Candidates, language: Language): Lexicon {
  const foldOf = remember(fold);
  const keyOfFolded = remember(spellingKey);
  const keysOf = remember((word) => foldings(word).flatMap(spellingKeys));
  const lexicon: Lexicon = {
    language,
    people: new Map(),
    terms: new Map(),
    rare: new Map(),
    places: new Map(),
    candidates: new Map(found.entries.map((candidate) => [candidate.key, candidate])),
    crowded: new Set(found.crowded),
    foldOf,
    keyOf: (word) => keysOf(word)[0] ?? '',
    keysOf,
    namesOf: remember((word) => keysOf(word).flatMap((key) => lexicon.people.get(key) ?? [])),
    keyOfFolded,
    bareOf: remember(bareForm),
    formsOf: remember((folded) => (isCyrillic(folded) ? caseForms(folded) : [folded])),
  };
  for (const candidate of found.entries) {
    const table = candidate.kind === 'person' ? lexicon.people : lexicon.terms;
    for (const pattern of candidate.patterns) {
      const anchor = anchorWord(candidate.kind, pattern);
      const word = pattern.words[anchor] ?? '';
      const name = { candidate, pattern, anchor };
      push(table, keyOfFolded(word), name);
      const rare = pattern.given.length > 0 ? rareKey(word) : undefined;
      if (rare) push(lexicon.rare, rare, name);
    }
    for (const words of candidate.event?.places ?? [])
      push(lexicon.places, keyOfFolded(words.at(-1) ?? ''), { candidate, words });
  }
  return lexicon;
}

/**
 * How alike a word of the page and a word of the dataset are: the same, the same in another case
 * (Лаврову), or only sharing a spelling key (Sergei, Sergey).
 */
export type Likeness = 'same' | 'inflected' | 'variant' | undefined;

export function compareWords(lexicon: Lexicon, onPage: string, inData: string): Likeness {
  const folded = lexicon.foldOf(onPage);
  if (folded === inData) return 'same';
  // «Мишел» is no form of «Мишель», but may be the same name.
  const inflected =
    lexicon.bareOf(folded) === lexicon.bareOf(inData) &&
    folded !== `${inData}ь` &&
    inData !== `${folded}ь`;
  if (!inflected && !lexicon.keysOf(onPage).includes(lexicon.keyOfFolded(inData))) return undefined;
  if (isAnothersForm(folded, inData)) return undefined;
  return inflected ? 'inflected' : 'variant';
}

const stemmed = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

/** True where a language's list has the folded word, in any case where the language has cases. */
export function listHas(list: ReadonlySet<string>, folded: string): boolean {
  if (list.has(folded)) return true;
  if (!isCyrillic(folded)) return false;
  let stems = stemmed.get(list);
  if (!stems) stemmed.set(list, (stems = new Set([...list].map(stemCyrillic))));
  return stems.has(stemCyrillic(folded));
}

/** True where a folded word belongs beside names and is none: a title, "But", "Russian". */
export function isTitleOrPlain({ titles, plainWords }: Language, folded: string): boolean {
  return listHas(titles, folded) || (plainWords?.has(folded) ?? false);
}

/** True where a folded word is a place or an everyday word as well as a surname: Washington, May. */
export function isOrdinaryWord(language: Language, folded: string): boolean {
  const { notSurnames, places } = language;
  return (
    listHas(notSurnames, folded) ||
    isTitleOrPlain(language, folded) ||
    (places !== undefined && listHas(places, folded))
  );
}
