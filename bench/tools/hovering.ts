import type { Page } from 'playwright-core';
import { dwellDelay, moreAfterFast, secondLookDelay } from '../../core/hover/timing.ts';
import { lookInsideCard, type InsideCard } from '../../scripts/browser/inside-card.ts';

/** One card, in milliseconds after the moment for which the dwell timer was set. */
export interface Opening {
  /** The timer's callback begins. */
  begun: number;
  /** The card stands in the DOM. */
  built: number;
  /** The first task after the frame in which it is drawn. */
  painted: number;
}

/**
 * Wraps `setTimeout` of the reader's world: the dwell is the only timer with these delays. The time it
 * was set for counts as the dwell's end, so that a late timer, and a second look after it, count against us.
 */
const probe = `(() => {
  if (globalThis.benchOpenings) return;
  globalThis.benchOpenings = [];
  const plain = globalThis.setTimeout;
  const isCard = () => [...document.querySelectorAll('[popover="manual"]')].some((host) =>
    chrome.dom.openOrClosedShadowRoot(host)?.querySelector('.card'));
  let due;
  globalThis.setTimeout = (work, delay, ...rest) => {
    const isDwell = delay === ${dwellDelay} || delay === ${dwellDelay + moreAfterFast};
    if (!isDwell && delay !== ${secondLookDelay}) return plain(work, delay, ...rest);
    if (isDwell) due = performance.now() + delay;
    return plain(() => {
      const begun = performance.now() - due;
      work();
      const built = performance.now() - due;
      if (!isCard()) return;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () =>
          globalThis.benchOpenings.push({ begun, built, painted: performance.now() - due });
        port2.postMessage(undefined);
      });
    }, delay);
  };
})()`;

export interface Point {
  x: number;
  y: number;
}

export interface Hovering {
  inside: InsideCard;
  /** Middles of marks that are in view, far enough apart for one card to leave before the next. */
  pointsInView(): Promise<Point[]>;
  /** Rests on a mark until its card is painted, then leaves it; undefined where none opened. */
  openAt(point: Point): Promise<Opening | undefined>;
}

export async function startHovering(page: Page): Promise<Hovering> {
  const inside = await lookInsideCard(page);
  await inside.evaluate(probe);
  const openings = () => inside.evaluate<Opening[]>('globalThis.benchOpenings');
  return {
    inside,
    pointsInView: () =>
      page.evaluate(() => {
        const points: { x: number; y: number }[] = [];
        for (const highlight of CSS.highlights.values())
          for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
            const range = document.createRange();
            range.setStart(startContainer, startOffset);
            range.setEnd(endContainer, endOffset);
            // A mark that wraps has a rectangle on each line; between them there is nothing to rest on.
            const [first] = range.getClientRects();
            if (!first) continue;
            const { x, y, width, height } = first;
            const point = { x: x + width / 2, y: y + height / 2 };
            const inView = y > 60 && y + height < innerHeight - 60;
            if (inView && document.elementFromPoint(point.x, point.y)) points.push(point);
          }
        return points;
      }),
    async openAt(point) {
      const before = (await openings()).length;
      await page.mouse.move(point.x - 40, point.y - 24);
      await page.mouse.move(point.x, point.y, { steps: 6 });
      for (let waited = 0; waited < 1_500; waited += 40) {
        await page.waitForTimeout(40);
        const opening = (await openings())[before];
        if (!opening) continue;
        await page.keyboard.press('Escape');
        await page.mouse.move(4, 4);
        await page.waitForTimeout(60);
        return opening;
      }
      await page.mouse.move(4, 4);
      await page.waitForTimeout(400);
      return undefined;
    },
  };
}

/** Scrolls the page until enough marks were hovered; a pause lets the reader take the scroll in. */
export async function hoverOver(
  page: Page,
  hovering: Hovering,
  count: number,
): Promise<{ openings: Opening[]; tried: number }> {
  const openings: Opening[] = [];
  let tried = 0;
  for (let screen = 0; screen < 12 && tried < count; screen++) {
    await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), screen * 500);
    await page.waitForTimeout(250);
    for (const point of (await hovering.pointsInView()).slice(0, 8)) {
      if (tried === count) break;
      tried++;
      const opening = await hovering.openAt(point);
      if (opening) openings.push(opening);
    }
  }
  return { openings, tried };
}
