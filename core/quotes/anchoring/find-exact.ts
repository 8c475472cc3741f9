import type { Span } from '../../model/span.ts';
import type { SelectorPattern } from './selector-pattern.ts';

/** How many of the characters before both places are the same, counted from there backwards. */
function countSameBefore(a: string, aEnd: number, b: string, bEnd: number): number {
  let count = 0;
  while (
    count < aEnd &&
    count < bEnd &&
    a.charCodeAt(aEnd - 1 - count) === b.charCodeAt(bEnd - 1 - count)
  )
    count++;
  return count;
}

function countSameAfter(a: string, aStart: number, b: string, bStart: number): number {
  const most = Math.min(a.length - aStart, b.length - bStart);
  let count = 0;
  while (count < most && a.charCodeAt(aStart + count) === b.charCodeAt(bStart + count)) count++;
  return count;
}

/**
 * Where the quote stands word for word between what stood around it: at least one whole side, or as
 * much of both. Undefined where there is no such place, or two that are equally good.
 * @param page folded text, as the pattern's
 */
export function findExact(page: string, { text, start, end }: SelectorPattern): Span | undefined {
  const quote = text.slice(start, end);
  let best = -1;
  let most = 0;
  let tie = false;
  for (let at = page.indexOf(quote); at >= 0; at = page.indexOf(quote, at + 1)) {
    const same =
      countSameBefore(text, start, page, at) + countSameAfter(text, end, page, at + quote.length);
    if (same > most) {
      best = at;
      most = same;
      tie = false;
    } else if (same === most) tie = true;
  }
  if (best < 0 || tie) return undefined;
  const before = countSameBefore(text, start, page, best);
  const after = most - before;
  const sides = [before / start, after / (text.length - end)].filter((side) => !Number.isNaN(side));
  const enough = sides.reduce((sum, side) => sum + side, 0) >= sides.length / 2;
  return enough ? { start: best, end: best + quote.length } : undefined;
}
