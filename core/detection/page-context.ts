import type { EntryKey } from '../model/entry.ts';
import { isWordCode } from './letters.ts';
import type { Lexicon } from './lexicon.ts';
import type { NameHit, NameReading } from './read-name.ts';
import type { BlockHits } from './scan-block.ts';

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
  /** Whether a word also stands in another way, as far as it was looked for. */
  known: Map<string, boolean>;
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
  return { lexicon, texts, starts, fullNames, bare, borneByOthers, known: new Map() };
}

function remember(context: PageContext, key: string, look: () => boolean): boolean {
  let answer = context.known.get(key);
  if (answer === undefined) context.known.set(key, (answer = look()));
  return answer;
}

/** True where a word stands somewhere on the page with none of `barred` right before or after it. */
function stands(texts: readonly string[], word: string, before: string, after: string): boolean {
  return texts.some((text) => {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      const end = at + word.length;
      if (
        !isWordCode(text.charCodeAt(at - 1)) &&
        !isWordCode(text.charCodeAt(end)) &&
        !before.includes(text[at - 1] ?? ' ') &&
        !after.includes(text[end] ?? ' ')
      )
        return true;
    }
    return false;
  });
}

/** A word that the page also writes small is an ordinary word: "Hope", "Still". */
export function standsSmall(context: PageContext, folded: string): boolean {
  // "O'brien" and "al-assad" are names, small as they are.
  return remember(
    context,
    folded,
    () => context.lexicon.foldOf(folded) === folded && stands(context.texts, folded, "'’-", ''),
  );
}

/** True where half of "Trump-Xi" also stands alone: then two people, else one of a double name. */
export function standsUntied(context: PageContext, word: string): boolean {
  return remember(context, `-${word}`, () =>
    stands(context.texts, word, '-\u2010\u2011', '-\u2010\u2011'),
  );
}

/** A team, a cast: so many names, one after the other, that no reader would know one by the surname. */
export function isListOfNames(context: PageContext, block: number): boolean {
  return remember(context, `,${block}`, () => {
    const parts = (context.texts[block] ?? '').split(/[,;]/);
    const names = parts.filter((part) => /^\s*[A-Z\u00C0-\u042F]\S*(?:\s\(.*)?$/.test(part));
    return names.length >= 5 && names.length / parts.length >= 0.5;
  });
}
