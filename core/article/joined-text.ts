import { firstPlace } from '../model/search-sorted.ts';
import type { TextBlock } from './text-blocks.ts';

/** A page's text as one: its blocks in order, a line each, with the way back to its nodes. */
export interface JoinedText {
  text: string;
  blocks: readonly JoinedBlock[];
}

export interface JoinedBlock {
  block: TextBlock;
  text: string;
  /** Where it starts in the whole text. UTF-16 code units. */
  start: number;
}

/** A stretch of one text node. */
export interface Piece {
  node: Text;
  from: number;
  to: number;
}

export function joinBlocks(blocks: Iterable<TextBlock>): JoinedText {
  const joined: JoinedBlock[] = [];
  let text = '';
  for (const block of blocks) {
    joined.push({ block, text: block.text, start: text.length });
    text += `${block.text}\n`;
  }
  return { text, blocks: joined };
}

/** The number of the last block that starts at or before a place. */
export function blockAt({ blocks }: { blocks: readonly { start: number }[] }, at: number): number {
  const next = firstPlace(blocks.length, (place) => (blocks[place]?.start ?? 0) <= at);
  return Math.max(0, next - 1);
}

/** The stretches of text nodes that a stretch of the whole text runs through. */
export function piecesOf(joined: JoinedText, start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  for (let i = blockAt(joined, start); i < joined.blocks.length; i++) {
    const { block, start: blockStart } = joined.blocks[i]!;
    if (blockStart >= end) break;
    for (const { node, start: partStart } of block.parts) {
      const from = Math.max(start - blockStart - partStart, 0);
      const to = Math.min(end - blockStart - partStart, node.data.length);
      if (from < to) pieces.push({ node, from, to });
    }
  }
  return pieces;
}

/** Where text nodes start in the whole text. */
export function indexNodes({ blocks }: JoinedText): ReadonlyMap<Node, number> {
  return new Map(
    blocks.flatMap(({ block, start }) =>
      block.parts.map((part): [Node, number] => [part.node, start + part.start]),
    ),
  );
}
