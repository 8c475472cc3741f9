import { listNear, type Occasion } from '../../core/cards/occasion.ts';
import type { Mark, Reading } from '../../messaging/page-reading.ts';
import type { Materials } from './materials.ts';

/** The page around a mark: what its card is ranked by. */
export function occasionOf(mark: Mark, reading: Reading, materials: Materials): Occasion {
  const { mention, block } = mark;
  const inBlock = [...new Set(block.parts.flatMap(({ node }) => reading.marks.marksIn(node)))].map(
    (one) => one.mention,
  );
  const { day, known } = reading.day();
  return {
    mention,
    onPage: block.text.slice(mention.start, mention.end).replace(/\s+/g, ' '),
    passage: block.text,
    near: listNear(mention, inBlock, block.text, reading.language),
    article: reading.article(),
    topic: materials.topic(),
    day,
    dayKnown: known,
    repeats: mark.repeats,
  };
}
