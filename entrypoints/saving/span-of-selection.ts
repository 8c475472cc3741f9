import { indexNodes, type JoinedText } from '../../core/article/joined-text.ts';
import type { Span } from '../../core/model/span.ts';
import type { SelectedRange } from '../../page/selection.ts';

/** The node before which a boundary stands, where it is given by an element and a number of its children. */
function nodeAt(container: Node, offset: number): Node | undefined {
  return container.childNodes[offset];
}

function isBefore(node: Node, other: Node): boolean {
  return (node.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** Where a boundary of a selection stands in the whole text: the next text at or behind it. */
function offsetOf(
  { text, blocks }: JoinedText,
  starts: ReadonlyMap<Node, number>,
  container: Node,
  offset: number,
): number {
  const own = starts.get(container);
  if (own !== undefined) return own + offset;
  const next = nodeAt(container, offset);
  for (const { block, start } of blocks)
    for (const part of block.parts) {
      const { node } = part;
      const isBehind = next
        ? next.contains(node) || isBefore(next, node)
        : isBefore(container, node) && !container.contains(node);
      if (isBehind) return start + part.start;
    }
  return text.length;
}

/**
 * A selection as a stretch of the whole text; undefined where it holds none of it. Text that the page
 * keeps out of its articles (menus, buttons) has no place in it.
 */
export function spanOfSelection(joined: JoinedText, range: SelectedRange): Span | undefined {
  const starts = indexNodes(joined);
  const start = offsetOf(joined, starts, range.startContainer, range.startOffset);
  const end = offsetOf(joined, starts, range.endContainer, range.endOffset);
  const [from, to] = start <= end ? [start, end] : [end, start];
  return joined.text.slice(from, to).trim() === '' ? undefined : { start: from, end: to };
}
