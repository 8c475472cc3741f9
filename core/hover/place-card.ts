/** Where a card stands beside its mention. All in CSS pixels of the viewport; plain arithmetic, no layout. */

export interface Area {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface CardPlace {
  left: number;
  top: number;
  /** What opens inside the card later grows no further: neither over the line nor off the window. */
  maxHeight: number;
}

/** Between the line that a card explains and the card. */
const gap = 8;
/** Between the card and the edge of the window. */
const margin = 8;
/** A card grows no taller. */
const tallest = 460;
/** With less room than this above and below, beside the line is better; a card is never lower than the least. */
const roomy = 120;
const least = 40;

/** The line of a wrapped mention that the pointer is on; the first where it is on none. */
function lineAt(
  lines: readonly Area[],
  at: { x: number; y: number } | undefined,
): Area | undefined {
  const [first] = lines;
  if (!at) return first;
  return (
    lines.find(
      ({ left, top, width, height }) =>
        at.y >= top - 1 &&
        at.y <= top + height + 1 &&
        (lines.length < 3 || (at.x >= left - 1 && at.x <= left + width + 1)),
    ) ?? first
  );
}

/** Where the range is empty, its beginning counts. */
function clamp(value: number, from: number, to: number): number {
  return Math.max(from, Math.min(value, to));
}

/**
 * Below the line where the card has room, above where only that has, else where there is more; beside a
 * line that runs down (vertical text), or leaves hardly any room. Never over the line it explains, never off the window;
 * only a line that leaves no room on any side is covered.
 * @param lines of the mention, in their order
 * @param size the card as large as it wants to be
 * @param view the part of the page that is seen
 * @returns undefined where the mention has no line
 */
export function placeCard(
  lines: readonly Area[],
  at: { x: number; y: number } | undefined,
  size: { width: number; height: number },
  view: Area,
): CardPlace | undefined {
  const line = lineAt(lines, at);
  if (!line) return undefined;
  const [top, bottom] = [view.top + margin, view.top + view.height - margin];
  const [first, last] = [view.left + margin, view.left + view.width - margin - size.width];
  const [under, after] = [line.top + line.height + gap, line.left + line.width + gap];
  const [below, above] = [bottom - under, line.top - gap - top];
  const wanted = Math.min(size.height, tallest);
  const before = line.left - gap - size.width;
  const fitsBeside = after <= last || before >= first;
  // What stands above and below a line of vertical text is more of that line.
  const runsDown = line.height > 2 * line.width;
  const needed = fitsBeside ? (runsDown ? Infinity : Math.min(wanted, roomy)) : least;
  if (Math.max(below, above) < needed) {
    const place = clamp(line.top, top, bottom - Math.min(wanted, bottom - top));
    const left = clamp(after <= last ? after : before, first, last);
    return { left, top: place, maxHeight: Math.min(tallest, bottom - place) };
  }
  const isBelow = below >= wanted || below >= above;
  const height = Math.min(wanted, Math.max(isBelow ? below : above, least));
  const left = clamp(line.left, first, last);
  const place = clamp(isBelow ? under : line.top - gap - height, top, bottom - height);
  return { left, top: place, maxHeight: isBelow ? Math.min(tallest, bottom - place) : height };
}
