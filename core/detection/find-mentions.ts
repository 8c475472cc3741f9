import type { EntryKey } from '../model/entry.ts';
import type { Mention } from '../model/mention.ts';
import type { Day } from '../model/partial-date.ts';
import { findEvents } from './events.ts';
import type { Lexicon } from './lexicon.ts';
import { findMisspellings, listSurnames } from './misspellings.ts';
import { collectFullNames, resolvePerson } from './resolve-people.ts';
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
  const byWorth = [...mentions].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || b.confidence - a.confidence,
  );
  for (const mention of byWorth)
    if (!kept.some((other) => mention.start < other.end && other.start < mention.end))
      kept.push(mention);
  return kept.sort((a, b) => a.start - b.start);
}

/** Whom a page names, block by block. */
export interface NamedPage {
  people: Mention[][];
  /** Everybody named anywhere on the page. */
  everybody: ReadonlySet<EntryKey>;
}

/** Every name may look at the whole page: a full name anywhere unlocks its surname everywhere. */
export function resolvePeople(blocks: readonly BlockHits[], lexicon: Lexicon): NamedPage {
  const context = {
    lexicon,
    fullNames: collectFullNames(blocks),
    texts: blocks.map(({ block }) => block.text),
    small: new Map<string, boolean>(),
  };
  const people = blocks.map(({ names }) =>
    names.flatMap((hit) => resolvePerson(hit, context) ?? []),
  );
  return { people, everybody: new Set(people.flat().flatMap((mention) => mention.entry ?? [])) };
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
  { people, everybody }: NamedPage = resolvePeople(blocks, lexicon),
): Mention[][] {
  const surnames = listSurnames(lexicon, everybody);
  return blocks.map((hits, i) => {
    const everyone = [...(people[i] ?? []), ...findMisspellings(hits, lexicon, surnames)];
    const events = findEvents(hits, everyone, { lexicon, articleDay, peopleOnPage: everybody });
    // A name stays a name inside an event's phrase; a term's own name is the longer whole.
    return dropOverlaps([...everyone, ...hits.terms.map(nameTerm), ...events]);
  });
}
