import type { Candidate } from '../model/candidate.ts';
import type { EntryKey } from '../model/entry.ts';
import type { Mention, MentionRule } from '../model/mention.ts';
import { isWordCode } from './letters.ts';
import { listHas, type Lexicon } from './lexicon.ts';
import { crossesAlphabets } from './other-alphabet.ts';
import { confidenceOf } from './rules.ts';
import type { BlockHits, NameHit, NameReading } from './scan-block.ts';

/** People whose full name stands on the page, over all its blocks. */
export function collectFullNames(blocks: Iterable<BlockHits>): Set<EntryKey> {
  const found = new Set<EntryKey>();
  for (const { names } of blocks)
    for (const hit of names)
      if (hit.after !== 'organization')
        for (const reading of hit.readings) if (reading.given) found.add(reading.candidate.key);
  return found;
}

function decide(start: number, end: number, candidate: Candidate, rule: MentionRule): Mention {
  return { start, end, entry: candidate.key, kind: 'person', rule, confidence: confidenceOf[rule] };
}

function ask(start: number, end: number, readings: NameReading[]): Mention {
  return {
    start,
    end,
    entry: null,
    kind: 'person',
    rule: 'several-candidates',
    confidence: confidenceOf['several-candidates'],
    candidates: readings.map((reading) => reading.candidate.key),
  };
}

function isBetterGiven(reading: NameReading): boolean {
  return reading.given === 'same' || reading.given === 'inflected';
}

function resolveFullName(hit: NameHit, full: NameReading[]): Mention {
  const exact = full.filter((reading) => isBetterGiven(reading) && reading.likeness !== 'variant');
  const readings = exact.length > 0 ? exact : full;
  const [only] = readings;
  const start = Math.min(...readings.map((reading) => reading.start));
  if (readings.length === 1 && only)
    return decide(
      only.start,
      hit.word.end,
      only.candidate,
      exact.length > 0 ? 'full-name' : 'full-name-variant',
    );
  return ask(start, hit.word.end, readings);
}

/** A word that the page also writes small is an ordinary word: "Hope", "Still". */
function standsSmall({ lexicon, texts, small: known }: PeopleContext, folded: string): boolean {
  let stands = known.get(folded);
  if (stands === undefined) known.set(folded, (stands = lookForSmall(lexicon, folded, texts)));
  return stands;
}

function lookForSmall(lexicon: Lexicon, folded: string, texts: readonly string[]): boolean {
  if (lexicon.foldOf(folded) !== folded) return false;
  return texts.some((text) => {
    for (let at = text.indexOf(folded); at >= 0; at = text.indexOf(folded, at + 1)) {
      const before = text[at - 1] ?? ' ';
      const whole =
        !isWordCode(text.charCodeAt(at - 1)) && !isWordCode(text.charCodeAt(at + folded.length));
      // "O'brien" and "al-assad" are names, small as they are.
      if (whole && before !== "'" && before !== '’' && before !== '-') return true;
    }
    return false;
  });
}

export interface PeopleContext {
  lexicon: Lexicon;
  fullNames: ReadonlySet<EntryKey>;
  /** Whom a surname of several people on the page means. */
  families: ReadonlyMap<NameHit, EntryKey>;
  texts: readonly string[];
  /** Whether a folded word also stands in small letters, as far as it was looked for. */
  small: Map<string, boolean>;
}

/** A surname on its own may only stand for somebody where nothing speaks for another meaning. */
function mayStandAlone(hit: NameHit, context: PeopleContext): boolean {
  const { lexicon } = context;
  if (hit.before === 'unknown name' || hit.before === 'compound' || hit.after === 'compound')
    return false;
  if (lexicon.crowded.has(lexicon.keyOf(hit.word.text))) return false;
  if (hit.before === 'title') return true;
  const folded = lexicon.foldOf(hit.word.text);
  const { language } = lexicon;
  return (
    folded.length > 2 &&
    !listHas(language.notSurnames, folded) &&
    !listHas(language.givenNames, folded) &&
    !standsSmall(context, folded)
  );
}

/** Whom a name names, by the rules of DESIGN section 3 in their order; undefined for nobody known. */
export function resolvePerson(hit: NameHit, context: PeopleContext): Mention | undefined {
  if (hit.after === 'organization') return undefined;
  const full = hit.readings.filter((reading) => reading.given);
  if (full.length > 0) return resolveFullName(hit, full);
  if (hit.before === 'other given name' || hit.after === 'longer name') return undefined;

  // "In Washington" stays a city beside Denise Washington.
  const { language, foldOf } = context.lexicon;
  if (hit.before === 'preposition' && listHas(language.notSurnames, foldOf(hit.word.text)))
    return undefined;
  const { start } = hit.word;
  const onPage = hit.readings.filter((reading) => context.fullNames.has(reading.candidate.key));
  const [known] = onPage;
  if (onPage.length === 1 && known) {
    const rule = known.likeness === 'variant' ? 'full-name-variant' : 'surname-after-full-name';
    return hit.before === 'compound' && known.likeness === 'variant'
      ? undefined
      : decide(known.start, hit.word.end, known.candidate, rule);
  }
  if (onPage.length > 1) {
    const meant = onPage.find(({ candidate }) => candidate.key === context.families.get(hit));
    return meant && hit.after !== 'compound'
      ? decide(meant.start, hit.word.end, meant.candidate, 'surname-after-full-name')
      : ask(start, hit.word.end, onPage);
  }
  if (!mayStandAlone(hit, context)) return undefined;
  // Another alphabet leaves only the key to go by; within one, a mere variant is too little.
  const alone = hit.readings.filter(
    ({ likeness, candidate }) =>
      likeness !== 'variant' || crossesAlphabets(hit, candidate, context.lexicon),
  );
  const [only] = alone;
  if (alone.length === 1 && only)
    return decide(only.start, hit.word.end, only.candidate, 'surname-unique');
  return alone.length > 1 ? ask(start, hit.word.end, alone) : undefined;
}
