import type { EntryKey } from '../model/entry.ts';
import type { Lexicon } from './lexicon.ts';
import type { NameHit, NameReading } from './read-name.ts';
import type { BlockHits } from './scan-block.ts';
import { remember } from './remember.ts';
import { eachWord } from './words.ts';

/** What the whole page says of the names in it. Places count UTF-16 code units from its first block. */
export interface PageContext {
  lexicon: Lexicon;
  texts: readonly string[];
  /** Where each block starts. */
  starts: readonly number[];
  /** Where the full name of a person stands, nobody else's being as like, in the page's order. */
  fullNames: ReadonlyMap<EntryKey, readonly number[]>;
  /** Where a surname stands without a first name, by its key. */
  bare: ReadonlyMap<string, readonly number[]>;
  /** Keys of surnames that somebody unknown bears on this page. */
  borneByOthers: ReadonlySet<string>;
  /** Words that stand somewhere by themselves, behind no apostrophe or hyphen. */
  standing: () => ReadonlySet<string>;
  /** Words that stand somewhere with no hyphen on either side. */
  untied: () => ReadonlySet<string>;
  /** Whether the text of a block is a list of names. */
  isList: (text: string) => boolean;
}

/** The readings of a hit whose first names stand with it, those that agree best. */
export function bestFullNames({ readings }: NameHit): NameReading[] {
  const full = readings.filter((reading) => reading.given);
  const sure = full.filter(({ given, likeness }) => given !== 'variant' && likeness !== 'variant');
  const exact = sure.filter((reading) => reading.exact);
  return exact.length > 0 ? exact : sure.length > 0 ? sure : full;
}

/** True where the words around a hit make it something else than a person. */
export function isThing({ before, after }: NameHit): boolean {
  return before === 'thing' || after === 'organization';
}

function push<K>(map: Map<K, number[]>, key: K, place: number): void {
  const places = map.get(key);
  if (places) places.push(place);
  else map.set(key, [place]);
}

export function readPageContext(blocks: readonly BlockHits[], lexicon: Lexicon): PageContext {
  const fullNames = new Map<EntryKey, number[]>();
  const bare = new Map<string, number[]>();
  const borneByOthers = new Set<string>();
  const starts: number[] = [];
  let start = 0;
  for (const { block, names } of blocks) {
    starts.push(start);
    for (const hit of names) {
      if (isThing(hit)) continue;
      const key = lexicon.keyOf(hit.word.text);
      const unknown = hit.before === 'unknown name' && lexicon.language.openCompounds;
      if (hit.before === 'other given name' || unknown) borneByOthers.add(key);
      const full = bestFullNames(hit);
      const [only] = full;
      if (!only) push(bare, key, start + hit.word.start);
      else if (full.length === 1) push(fullNames, only.candidate.key, start + hit.word.start);
    }
    start += block.text.length + 1;
  }
  const texts = blocks.map(({ block }) => block.text);
  return {
    lexicon,
    texts,
    starts,
    fullNames,
    bare,
    borneByOthers,
    isList: remember(listsNames),
    // "O'brien" and "al-assad" are names, small as they are.
    standing: once(() => listWords(texts, "'’-", '')),
    untied: once(() => listWords(texts, hyphens, hyphens)),
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

const hyphens = '-\u2010\u2011';

/**
 * The words that stand somewhere on the page with none of the barred right before or after. Listed once:
 * looking through the page for each word anew would cost the square of a page of different words.
 */
function listWords(texts: readonly string[], before: string, after: string): Set<string> {
  const words = new Set<string>();
  for (const text of texts)
    eachWord(text, (start, end) => {
      if (!before.includes(text[start - 1] ?? ' ') && !after.includes(text[end] ?? ' '))
        words.add(text.slice(start, end));
    });
  return words;
}

/** A word that the page also writes small is an ordinary word: "Hope", "Still". */
export function standsSmall(context: PageContext, folded: string): boolean {
  return context.lexicon.foldOf(folded) === folded && context.standing().has(folded);
}

/** True where half of "Trump-Xi" also stands alone: then two people, else one of a double name. */
export function standsUntied(context: PageContext, word: string): boolean {
  return context.untied().has(word);
}

/** A team, a cast: so many names, one after the other, that no reader would know one by the surname. */
function listsNames(text: string): boolean {
  const parts = text.split(/[,;]/);
  const names = parts.filter((part) => /^\s*[A-Z\u00C0-\u042F]\S*(?:\s\(.*)?$/.test(part));
  return names.length >= 5 && names.length / parts.length >= 0.5;
}
