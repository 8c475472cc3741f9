import type { Candidates, NamePattern } from '../model/candidate.ts';
import type { Mention } from '../model/mention.ts';
import { markNames, resolvePeople } from './find-mentions.ts';
import type { Language } from './languages/language.ts';
import { compareWords, compileLexicon, isTitleOrPlain, listHas, type Lexicon } from './lexicon.ts';
import { readBlock } from './page-words.ts';
import type { PlainName, PlainNames, Spelling } from './plain-names.ts';
import { scanBlock } from './scan-block.ts';
import { spellName } from './spell-name.ts';
import { findCapitalisedWords, isCapitalised } from './words.ts';

/** The distinct large words of runs. */
export function wordsOfRuns(runs: readonly string[]): string[] {
  return [...new Set(runs.flatMap((run) => findCapitalisedWords(run).map(({ text }) => text)))];
}

/** The words by each of their spelling keys. */
function wordsByKey(words: Iterable<string>, { keysOf }: Lexicon): Map<string, string[]> {
  const byKey = new Map<string, string[]>();
  for (const word of words)
    for (const key of keysOf(word)) {
      const list = byKey.get(key);
      if (list) list.push(word);
      else byKey.set(key, [word]);
    }
  return byKey;
}

/** What a text that is nothing but a name says; undefined where that is nothing, a part of it or a question. */
function judge(text: string, lexicon: Lexicon): Mention | undefined {
  const hits = scanBlock(readBlock(text, lexicon.language), lexicon);
  const [people = []] = resolvePeople([hits], lexicon).people;
  const [only, ...more] = markNames(hits, people);
  return only?.start === 0 && only.end === text.length && more.length === 0 ? only : undefined;
}

function cutFirst(text: string): Spelling {
  const [first = ''] = /^[^ .]*/.exec(text) ?? [];
  return { first, rest: text.slice(first.length) };
}

/** True for a surname that means its bearer where the text has named him; in places a place is meant. */
function isSurname(text: string, { words }: NamePattern, lexicon: Lexicon): boolean {
  const word = text.slice(text.lastIndexOf(' ') + 1);
  const likeness = compareWords(lexicon, word, words.at(-1) ?? '');
  if (likeness === undefined || likeness === 'variant') return false;
  const { places } = lexicon.language;
  return places === undefined || !listHas(places, lexicon.foldOf(word));
}

type Sides = Omit<PlainNames, 'names' | 'surnames'>;

/** What the words of a text mean beside a name. */
function readSides(runs: readonly string[], { language, foldOf }: Lexicon): Sides {
  const words = wordsOfRuns(runs);
  // A word that always stands alone stands beside no name.
  const joined = wordsOfRuns(runs.filter((run) => run.includes(' ')));
  const isOrganization = (word: string) => listHas(language.organizationNouns, foldOf(word));
  const mayStandBeside = (word: string) => isTitleOrPlain(language, foldOf(word));
  const { openCompounds, eponymNouns, namesakes, namedAfter, articles, joiners } = language;
  return {
    things: words.filter((word) => language.thingNouns?.has(foldOf(word))),
    organizations: words.filter(isOrganization),
    before: joined.filter((word) =>
      openCompounds
        ? !mayStandBeside(word) && !isOrganization(word)
        : word.length === 1 || listHas(language.givenNames, foldOf(word)),
    ),
    after: openCompounds ? joined.filter((word) => !mayStandBeside(word)) : [],
    doubtful: [
      ...(eponymNouns ?? []),
      ...(namesakes ?? []),
      ...(namedAfter ?? []),
      // "a Picasso", but "the Trump of old".
      ...[...(articles ?? [])].filter((article) => article.length < 3),
      ...(joiners ?? []),
    ],
  };
}

/**
 * What `findPlainNames` needs. All rules judge every name that the words can make up, so that those need
 * not run where the text is.
 * @param runs the large words of a text, those that stand together as one
 */
export function listPlainNames(
  runs: readonly string[],
  candidates: Candidates,
  language: Language,
): PlainNames {
  const lexicon = compileLexicon(candidates, language);
  const byKey = wordsByKey(wordsOfRuns(runs), lexicon);
  const wordsFor = (word: string) => byKey.get(lexicon.keyOfFolded(word)) ?? [];
  const all = runs.join('\n');
  // Of names with small words in them runs show no more than the parts.
  const mayStand = (text: string) =>
    all.includes(text) || text.split(/[ .]+/).some((word) => !isCapitalised(word));
  const names = new Map<string, PlainName>();
  const surnames: PlainNames['surnames'] = [];
  for (const candidate of candidates.entries) {
    const entry = candidate.key;
    const bare = new Set<string>();
    let isSpelled = false;
    for (const pattern of candidate.patterns) {
      const spellings = spellName(candidate, pattern, wordsFor);
      for (const text of spellings.full) {
        const mention = mayStand(text) ? judge(text, lexicon) : undefined;
        if (mention?.entry !== entry) continue;
        isSpelled = true;
        names.set(text, { ...cutFirst(text), entry, rule: mention.rule });
      }
      for (const text of spellings.surnames) if (isSurname(text, pattern, lexicon)) bare.add(text);
    }
    if (isSpelled) for (const text of bare) surnames.push({ ...cutFirst(text), entry });
  }
  return {
    names: [...names.values()].sort((a, b) => b.rest.length - a.rest.length),
    surnames,
    ...readSides(runs, lexicon),
  };
}
