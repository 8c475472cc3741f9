import type { Mention } from '../model/mention.ts';
import type { Day } from '../model/partial-date.ts';
import { findBracketedNames } from './bracketed-names.ts';
import { findEvents } from './events.ts';
import { findFirstNames } from './first-names.ts';
import type { Lexicon } from './lexicon.ts';
import { findMisspellings, listSurnames } from './misspellings.ts';
import { readPageContext } from './page-context.ts';
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
  const byWorth = [...mentions].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || b.confidence - a.confidence,
  );
  for (const mention of byWorth)
    if (!kept.some((other) => mention.start < other.end && other.start < mention.end))
      kept.push(mention);
  return kept.sort((a, b) => a.start - b.start);
}

/**
 * The mentions of a page, block by block; offsets are within each block's text.
 * Every rule may look at the whole page: a full name anywhere unlocks its surname everywhere.
 * @param articleDay the article's own day; undefined where the page has none
 */
export function resolvePage(
  blocks: readonly BlockHits[],
  lexicon: Lexicon,
  articleDay: Day | undefined,
): Mention[][] {
  const context = readPageContext(blocks, lexicon);
  const byBlock = blocks.map(({ names }, block) =>
    names.flatMap((hit) => resolvePerson(hit, block, context) ?? []),
  );
  const firstNames = findFirstNames(blocks, byBlock, context);
  const peopleOnPage = new Set(byBlock.flat().flatMap((mention) => mention.entry ?? []));
  const surnames = listSurnames(lexicon, peopleOnPage);
  return blocks.map((hits, i) => {
    const named = byBlock[i] ?? [];
    const everyone = [
      ...named,
      ...(firstNames[i] ?? []),
      ...findBracketedNames(hits.block.text, named, lexicon),
      ...findMisspellings(hits, lexicon, surnames),
    ];
    const events = findEvents(hits, everyone, { lexicon, articleDay, peopleOnPage });
    const terms = hits.terms.map(nameTerm);
    // A name stays a name inside an event's phrase; a term's own name is the longer whole.
    return dropOverlaps([...everyone, ...terms, ...events]);
  });
}
