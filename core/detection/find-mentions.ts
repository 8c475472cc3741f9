import type { Mention } from '../model/mention.ts';
import type { Day } from '../model/partial-date.ts';
import { findBracketedNames } from './bracketed-names.ts';
import { findEvents } from './events.ts';
import { findFirstNames } from './first-names.ts';
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
  const kept: Mention[] = [];
  /** Offsets inside kept mentions: what overlaps a longer one has an end in it. */
  const taken = new Set<number>();
  const byWorth = [...mentions].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || b.confidence - a.confidence,
  );
  for (const mention of byWorth) {
    if (taken.has(mention.start) || taken.has(mention.end - 1)) continue;
    for (let at = mention.start; at < mention.end; at++) taken.add(at);
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
  const people = blocks.map(({ names }, block) =>
    names.flatMap((hit) => resolvePerson(hit, block, context) ?? []),
  );
  return { people, context };
}

/** The mentions that stand by their own names alone: what a page shows first. */
export function markNames(blocks: readonly BlockHits[], { people }: NamedPage): Mention[][] {
  return blocks.map(({ terms }, i) => dropOverlaps([...(people[i] ?? []), ...terms.map(nameTerm)]));
}

/**
 * The mentions of a page, block by block; offsets are within each block's text.
 * @param articleDay the article's own day; undefined where the page has none
 */
export function resolvePage(
  blocks: readonly BlockHits[],
  lexicon: Lexicon,
  articleDay: Day | undefined,
  { people, context }: NamedPage = resolvePeople(blocks, lexicon),
): Mention[][] {
  const named = blocks.map((hits, i) => {
    const full = [...(people[i] ?? []), ...findRareNames(hits, lexicon)];
    return [...full, ...findShortNames(hits, full, context)];
  });
  const firstNames = findFirstNames(blocks, named, context);
  const peopleOnPage = new Set(named.flat().flatMap((mention) => mention.entry ?? []));
  const surnames = listSurnames(lexicon, peopleOnPage);
  return blocks.map((hits, i) => {
    const everyone = [
      ...(named[i] ?? []),
      ...(firstNames[i] ?? []),
      ...findBracketedNames(hits.block.text, named[i] ?? [], lexicon),
      ...findMisspellings(hits, lexicon, surnames),
    ];
    const events = findEvents(hits, everyone, { lexicon, articleDay, peopleOnPage });
    // A name stays a name inside an event's phrase; a term's own name is the longer whole.
    return dropOverlaps([...everyone, ...hits.terms.map(nameTerm), ...events]);
  });
}
