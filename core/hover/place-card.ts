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
  maxHeight: number;
}

/** Between the line that a card explains and the card. */
const gap = 8;
/** Between the card and the edge of the window. */
const margin = 8;
/** A card grows no taller, and where there is less room than the least it lies over the edge of it. */
const tallest = 460;
const least = 120;

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
 * line that runs down the window (vertical text). Never over the line it explains, never off the window.
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
  if (Math.max(below, above) < Math.min(wanted, least)) {
    const left = after <= last ? after : line.left - gap - size.width;
    const maxHeight = clamp(bottom - top, least, tallest);
    const lowest = bottom - Math.min(wanted, maxHeight);
    return { left: clamp(left, first, last), top: clamp(line.top, top, lowest), maxHeight };
  }
  const isBelow = below >= wanted || below >= above;
  const maxHeight = clamp(isBelow ? below : above, least, tallest);
  const height = Math.min(wanted, maxHeight);
  const place = isBelow ? under : line.top - gap - height;
  return {
    left: clamp(line.left, first, last),
    top: clamp(place, top, bottom - height),
    maxHeight,
  };
}
