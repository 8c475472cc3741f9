import type { Piece } from '../core/article/joined-text.ts';

/** The client rectangles of stretches of text, one or more a line. */
export function rectsOf({ pieces }: { pieces: readonly Piece[] }): DOMRect[] {
  const rects: DOMRect[] = [];
  for (const { node, from, to } of pieces) {
    if (!node.isConnected || to > node.data.length) continue;
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    rects.push(...range.getClientRects());
    range.detach();
  }
  return rects;
}

/** Pieces of a name on one line (a link and what follows it) as one rectangle. */
export function joinLines(rects: readonly DOMRect[]): DOMRect[] {
  const lines: DOMRect[] = [];
  for (const rect of rects) {
    const last = lines.at(-1);
    const onLine =
      last && Math.min(last.bottom, rect.bottom) - Math.max(last.top, rect.top) > rect.height / 2;
    if (!last || !onLine) {
      lines.push(rect);
      continue;
    }
    const [left, top] = [Math.min(last.left, rect.left), Math.min(last.top, rect.top)];
    const [right, bottom] = [Math.max(last.right, rect.right), Math.max(last.bottom, rect.bottom)];
    lines[lines.length - 1] = new DOMRect(left, top, right - left, bottom - top);
  }
  return lines;
}
