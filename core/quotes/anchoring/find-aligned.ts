import type { Span } from '../../model/span.ts';
import { alignWords, type AlignmentCosts } from './align-words.ts';
import { findRegions, type Region } from './find-regions.ts';
import type { PageText } from './page-text.ts';
import type { SelectorPattern } from './selector-pattern.ts';
import { isEnough, readSighting, spanOf, strengthOf, type Sighting } from './sighting.ts';
import { splitPattern } from './split-pattern.ts';

/**
 * In the weight of words, of which an ordinary one has 4. However long an advertisement or attribution
 * inside a quote is, the two parts of the quote stay one.
 */
const costs: AlignmentCosts = { replaced: 3, missing: 2, cameIn: 10, cameInEachWord: 1 };

/** Two places that differ in strength (0 to 4) by less are a tie: half a side of context, say. */
const tie = 0.4;

/**
 * Where a quote stands whose words were edited, moved, or split by what came in between. Undefined
 * where too little of it is left, or two places are about as good.
 * @returns a stretch of the folded page
 */
export function findAligned(pattern: SelectorPattern, page: PageText): Span | undefined {
  const onPage = page.words();
  const words = splitPattern(pattern);
  const length = words.hashes.length;
  const see = ({ from, to }: Region): Sighting[] => {
    const partners = alignWords(words.hashes, words.weights, onPage.hashes, from, to, costs);
    const sighting = readSighting(words, onPage, partners);
    return sighting && isEnough(sighting) ? [sighting] : [];
  };
  const sightings = findRegions(words.hashes, words.weights, page.index())
    .flatMap((region) =>
      see(region).flatMap((sighting) => [
        sighting,
        // The same may stand twice in one region, or half outside it.
        ...see({ from: Math.max(0, region.from - length), to: sighting.first }),
        ...see({ from: sighting.last + 1, to: Math.min(onPage.count, region.to + length) }),
      ]),
    )
    .sort((a, b) => strengthOf(b) - strengthOf(a));
  const [best, ...others] = sightings;
  if (!best) return undefined;
  const rival = others.find(({ first, last }) => last < best.first || best.last < first);
  const isTie = rival !== undefined && strengthOf(rival) > strengthOf(best) - tie;
  return isTie ? undefined : spanOf(best, onPage, pattern, words);
}
