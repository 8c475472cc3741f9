import { findCandidates, type IndexedDataset } from '../core/detection/find-candidates.ts';
import { resolvePage } from '../core/detection/find-mentions.ts';
import type { Language } from '../core/detection/languages/language.ts';
import { compileLexicon } from '../core/detection/lexicon.ts';
import { collectWords, makeBlockReader } from '../core/detection/page-words.ts';
import { scanBlock } from '../core/detection/scan-block.ts';
import type { Mention } from '../core/model/mention.ts';
import type { Day } from '../core/model/partial-date.ts';

/** Whom and what the blocks of an article name; offsets are within each block. Both phases, as the reader does. */
export function nameBlocks(
  blocks: readonly { text: string }[],
  datasets: IndexedDataset[],
  language: Language,
  articleDay: Day | undefined,
): Mention[][] {
  const read = makeBlockReader(language);
  const words = blocks.map((block) => read(block.text));
  const lexicon = compileLexicon(findCandidates(datasets, collectWords(words)), language);
  const hits = words.map((block) => scanBlock(block, lexicon));
  return resolvePage(hits, lexicon, articleDay);
}
