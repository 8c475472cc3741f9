import type { Area, Point, TestPage } from './browser.ts';
import { middleOf, pause } from './reader.ts';

/** A pointer that goes about a page at random and never rests on a mark; see pointer.e2e.ts. */

/** Longer than any delay after which a resting pointer opens a card. Milliseconds. */
const longRest = 330;

export type Random = () => number;

/** The marks that lie in the window, away from its edges. */
export function visibleMarks(page: TestPage): Promise<Area[]> {
  return page.evaluate(() =>
    [...CSS.highlights].flatMap(([name, ranges]) =>
      (name.startsWith('source-context-')
        ? [...(ranges as unknown as Set<StaticRange>)]
        : []
      ).flatMap(({ startContainer, startOffset, endContainer, endOffset }) => {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        return Array.from(range.getClientRects(), ({ x, y, width, height }) => ({
          x,
          y,
          width,
          height,
        })).filter(
          ({ x, y, width, height }) =>
            width > 8 && y > 20 && y + height < innerHeight - 20 && x + width < innerWidth,
        );
      }),
    ),
  );
}

export function isOn({ x, y }: Point, areas: readonly Area[]): boolean {
  return areas.some(
    (area) =>
      x > area.x - 4 &&
      x < area.x + area.width + 4 &&
      y > area.y - 4 &&
      y < area.y + area.height + 4,
  );
}

/** A point of the window with no mark near. */
export function freePoint(random: Random, marks: readonly Area[]): Point {
  for (;;) {
    const point = { x: 10 + random() * 1_250, y: 10 + random() * 870 };
    if (!isOn(point, marks)) return point;
  }
}

/** A straight way over the middle of a mark that begins and ends off every mark. */
function wayOver(mark: Area, random: Random, marks: readonly Area[]): Point[] {
  const middle = middleOf(mark);
  const angle = random() * 2 * Math.PI;
  const steps = 2 + Math.floor(random() * 7);
  const length = 60 + random() * 240;
  const way = Array.from({ length: steps }, (_, i) => {
    const along = (i / (steps - 1) - 0.5) * length;
    return { x: middle.x + Math.cos(angle) * along, y: middle.y + Math.sin(angle) * along };
  }).filter(({ x, y }) => x > 0 && x < 1_280 && y > 0 && y < 900);
  // One step right on the mark, wherever the others fall.
  way.splice(Math.ceil(way.length / 2), 0, middle);
  return [...way, freePoint(random, marks)];
}

export interface Wandering {
  steps: number;
  /** Times the pointer was left where it stood while a mark came under it. */
  rests: number;
}

/**
 * Passes over marks, scrolls under the pointer, shifts the page under the pointer. Every so often the
 * pointer is left alone after the page moved, longer than a card needs to open.
 */
export async function wander(
  page: TestPage,
  random: Random,
  { steps, rests }: Wandering,
): Promise<void> {
  let marks = await visibleMarks(page);
  const pick = () => marks[Math.floor(random() * marks.length)];
  let [done, rested] = [0, 0];
  while (done < steps) {
    const due = rested < rests && done >= (rested * steps) / rests;
    const mark = pick();
    if (mark && !due && random() < 0.7) {
      // Some at the pace of a hand, most as fast as the browser takes them.
      const byHand = random() < 0.12;
      const ways = byHand ? [mark] : [mark, pick()!, pick()!, pick()!];
      const points = ways.flatMap((one) => wayOver(one, random, marks));
      if (byHand) for (const point of points) await page.movePointer(point);
      else await page.sweepPointer(points);
      done += points.length;
      continue;
    }
    // Off every mark, or on one: then the page moves before the pointer has rested.
    const from = random() < 0.5 ? mark : undefined;
    await page.movePointer(from ? middleOf(from) : freePoint(random, marks));
    await movePage(page, random);
    done += 2;
    marks = await visibleMarks(page);
    // At its ends the page does not scroll, and a pointer left on its mark would rest there.
    if (from && marks.some(({ x, y }) => Math.hypot(x - from.x, y - from.y) < 4))
      await page.movePointer(freePoint(random, marks));
    if (!due) continue;
    rested++;
    await pause(longRest);
  }
}

/** Scrolls the page, or shifts what it shows, under the pointer. */
function movePage(page: TestPage, random: Random): Promise<void> {
  const [distance, height] = [(random() - 0.45) * 900, random() * 200];
  return page.evaluate(
    ({ distance, height }) => {
      const main = document.querySelector('main')!;
      const before = main.getBoundingClientRect().bottom;
      if (distance !== null) scrollBy({ top: distance, behavior: 'instant' });
      else {
        const space =
          document.querySelector<HTMLElement>('#space') ?? document.createElement('div');
        space.id = 'space';
        space.style.height = `${height}px`;
        main.prepend(space);
      }
      // At its ends it does not scroll, and what the pointer rests on is what it came to rest on.
      if (main.getBoundingClientRect().bottom !== before)
        (globalThis as unknown as Moving).pageMoved();
    },
    { distance: random() < 0.6 ? distance : null, height },
  );
}

/**
 * Lets the page hear of one more move, and soon after, before a dwell can end, of nothing for a second; then
 * moves its text down. Long enough for the driver's next move to be made meanwhile.
 */
export function keepBusyOnceMoved(page: TestPage, { thenShift }: { thenShift: number }) {
  return page.evaluate((thenShift) => {
    const work = () => {
      const end = performance.now() + 1_000;
      while (performance.now() < end);
      if (thenShift > 0)
        document.querySelector<HTMLElement>('main')!.style.paddingTop = `${thenShift}px`;
    };
    // After the driver has been told of the move.
    addEventListener('pointermove', () => setTimeout(work, 60), { once: true });
  }, thenShift);
}

export interface Moving {
  /** When the pointer moved, and whether onto a mark; when the page moved, which is never onto one. */
  moves: { at: number; onMark: boolean }[];
  pageMoved(): void;
}

/** In the page: takes down its own moves and the pointer's. */
export function recordMoves(page: TestPage): Promise<void> {
  return page.evaluate(() => {
    const moves: { at: number; onMark: boolean }[] = [];
    const pageMoved = () => moves.push({ at: performance.now(), onMark: false });
    Object.assign(globalThis, { moves, pageMoved });
    // Without this, browsers scroll so that content which shifts stays where it is seen.
    document.documentElement.style.overflowAnchor = 'none';
    const isInMark = (x: number, y: number) =>
      [...CSS.highlights.values()].some((ranges) =>
        [...(ranges as unknown as Set<StaticRange>)].some(
          ({ startContainer, startOffset, endContainer, endOffset }) => {
            const range = document.createRange();
            range.setStart(startContainer, startOffset);
            range.setEnd(endContainer, endOffset);
            // With the pixel of grace that the reader gives, too.
            return [...range.getClientRects()].some(
              ({ left, right, top, bottom }) =>
                x >= left - 1 && x <= right + 1 && y >= top - 1 && y <= bottom + 1,
            );
          },
        ),
      );
    let last = '';
    addEventListener('pointermove', ({ clientX, clientY }) => {
      // The browser sends a move to the same place where the page moved under the pointer.
      if (last === `${clientX} ${clientY}`) return;
      last = `${clientX} ${clientY}`;
      moves.push({ at: performance.now(), onMark: isInMark(clientX, clientY) });
    });
  });
}

/** In the closed root: takes down when a card opened. A first card has to have stood there before. */
export function recordOpenings(page: TestPage): Promise<void> {
  return page.inCard(`void (() => {
    globalThis.openings = [];
    new MutationObserver((records) => {
      for (const { addedNodes } of records)
        for (const node of addedNodes)
          // A card that is drawn ahead stands nowhere yet.
          if (node.isConnected && (node.matches?.('.card') || node.querySelector?.('.card')))
            openings.push(performance.now());
    }).observe(root, { childList: true, subtree: true });
  })()`);
}
