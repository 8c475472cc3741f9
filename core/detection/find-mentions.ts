import { splitEntryKey } from '../model/entry.ts';
import type { Mention } from '../model/mention.ts';
import type { Day } from '../model/partial-date.ts';
import { findAdjectives } from './adjectives.ts';
import { findBracketedNames } from './bracketed-names.ts';
import { findCouples } from './couples.ts';
import { findEvents } from './events.ts';
import { findFirstNames } from './first-names.ts';
import { findRelatives, listTwiceNamed } from './kin.ts';
import type { Lexicon } from './lexicon.ts';
import { findMisspellings, listSurnames } from './misspellings.ts';
import { readPageContext, type PageContext } from './page-context.ts';
import { findRareNames } from './rare-names.ts';
import { findShortNames } from './short-names.ts';
import { resolvePerson } from './resolve-people.ts';
import { confidenceOf } from './rules.ts';
import type { BlockHits, TermHit } from './scan-block.ts';

function nameTerm({ start, end, candidates }: TermHit): Mention {
  const [only] = candidates;
  if (candidates.length === 1 && only)
    return {
      start,
      end,
      entry: only.key,
      kind: 'term',
      rule: 'term-name',
      confidence: confidenceOf['term-name'],
    };
  const rule = 'several-candidates';
  const keys = candidates.map((candidate) => candidate.key);
  return {
    start,
    end,
    entry: null,
    kind: 'term',
    rule,
    confidence: confidenceOf[rule],
    candidates: keys,
  };
}

/** Of overlapping mentions the longer stays, of equally long ones the surer. */
function dropOverlaps(mentions: Mention[]): Mention[] {
  if (mentions.length < 2) return mentions;
  const kept: Mention[] = [];
  /** Offsets inside kept mentions: what overlaps a longer one has an end in it. */
  const taken = new Uint8Array(mentions.reduce((end, one) => Math.max(end, one.end), 0));
  const byWorth = [...mentions].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || b.confidence - a.confidence,
  );
  for (const mention of byWorth) {
    if (taken[mention.start] || taken[mention.end - 1]) continue;
    taken.fill(1, mention.start, mention.end);
    kept.push(mention);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** Whom a page names by the names that the data has, block by block. */
export interface NamedPage {
  people: Mention[][];
  context: PageContext;
}

/** Every name may look at the whole page: a full name anywhere unlocks its surname everywhere. */
export function resolvePeople(blocks: readonly BlockHits[], lexicon: Lexicon): NamedPage {
  const context = readPageContext(blocks, lexicon);
  return { people: blocks.map((hits, block) => resolveNames(hits, block, context)), context };
}

function resolveNames({ names }: BlockHits, block: number, context: PageContext): Mention[] {
  return names.flatMap((hit) => resolvePerson(hit, block, context) ?? []);
}

/** The mentions of a block that stand by their own names alone: what a page shows first. */
export function markNames({ terms }: BlockHits, people: readonly Mention[]): Mention[] {
  return people.length + terms.length === 0
    ? []
    : dropOverlaps([...people, ...terms.map(nameTerm)]);
}

/**
 * The mentions of a page, one block after the other, worked out as they are asked for: a page of 10,000
 * blocks takes more than a frame. Undefined is a step on the way. Offsets are within each block's text.
 * @param articleDay the article's own day; undefined where the page has none
 */
export function* resolveBlocks(
  blocks: readonly BlockHits[],
  lexicon: Lexicon,
  articleDay: Day | undefined,
): Generator<Mention[] | undefined, undefined> {
  const context = readPageContext(blocks, lexicon);
  const twiceNamed = listTwiceNamed(lexicon);
  yield undefined;
  const named: Mention[][] = [];
  for (const [i, hits] of blocks.entries()) {
    const full = [
      ...resolveNames(hits, i, context),
      ...findRareNames(hits, lexicon),
      ...findCouples(hits, lexicon),
      ...findAdjectives(hits, context),
    ];
    named.push([
      ...full,
      ...findShortNames(hits, full, context),
      ...findRelatives(hits, full, twiceNamed, lexicon),
    ]);
    yield undefined;
  }
  const firstNames = findFirstNames(blocks, named, context);
  const peopleOnPage = new Set(named.flat().flatMap((mention) => mention.entry ?? []));
  const surnames = listSurnames(context, peopleOnPage);
  const datasetsOnPage = new Set([...peopleOnPage].map((key) => splitEntryKey(key).datasetId));
  yield undefined;
  for (const [i, hits] of blocks.entries()) {
    const everyone = [
      ...(named[i] ?? []),
      ...(firstNames[i] ?? []),
      ...findBracketedNames(hits.block.text, named[i] ?? [], lexicon),
      ...findMisspellings(hits, lexicon, surnames),
    ];
    const events = findEvents(hits, everyone, { lexicon, articleDay, datasetsOnPage });
    // A name stays a name inside an event's phrase; a term's own name is the longer whole.
    yield dropOverlaps([...everyone, ...hits.terms.map(nameTerm), ...events]);
  }
}

/** The same, all at once. */
export function resolvePage(
  blocks: readonly BlockHits[],
  lexicon: Lexicon,
  articleDay: Day | undefined,
): Mention[][] {
  return [...resolveBlocks(blocks, lexicon, articleDay)].filter(
    (mentions) => mentions !== undefined,
  );
}
