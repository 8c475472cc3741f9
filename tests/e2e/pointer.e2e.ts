import { expect, test } from 'vitest';
import { seededRandom } from '../faults/seeded.ts';
import { busyAfter, dwellDelay, moreAfterFast, secondLookDelay } from '../../core/hover/timing.ts';
import type { TestPage } from './harness/browser.ts';
import { inEveryBrowser } from './harness/browsers.ts';
import {
  dismiss,
  hover,
  leave,
  middleOf,
  open,
  pause,
  seeCard,
  untilCard,
  untilMarked,
  untilNoCard,
} from './harness/reader.ts';
import { useNewsroom } from './harness/sites.ts';
import {
  freePoint,
  keepBusyOnceMoved,
  recordMoves,
  recordOpenings,
  visibleMarks,
  wander,
  type Moving,
} from './harness/wandering.ts';

const addressOf = useNewsroom();
/** Another with SEED=2: what is counted below holds for a share of all ways, and one seed goes one way. */
const seed = Number(process.env['SEED'] ?? 1);

/** With LONG=1 as many steps as the design has; else what a change is tried with. */
const amounts = process.env['LONG']
  ? {
      chromium: { steps: 10_000, rests: 25, deliberate: 100 },
      firefox: { steps: 2_000, rests: 12, deliberate: 30 },
    }
  : {
      chromium: { steps: 1_500, rests: 6, deliberate: 24 },
      firefox: { steps: 600, rests: 4, deliberate: 12 },
    };

async function openMarked(page: Promise<TestPage>): Promise<TestPage> {
  const opened = await page;
  await untilMarked(opened, 'Mikhail Galuzin', 'Anchorage summit');
  return opened;
}

inEveryBrowser((browser) => {
  test('scrolling, passing over and shifting content open nothing', async () => {
    const page = await openMarked(open(browser(), addressOf('anchorage-three-weeks-on')));
    await hover(page, 'Mikhail Galuzin', '#lead');
    await leave(page);
    await recordOpenings(page);
    await recordMoves(page);
    await wander(page, seededRandom(seed), amounts[browser().name]);

    const openings = await page.inCard<number[]>('openings');
    const moves = await page.evaluate(() => (globalThis as unknown as Moving).moves);
    expect(moves.filter((move) => move.onMark).length, 'moves on marks').toBeGreaterThan(
      amounts[browser().name].steps / 40,
    );
    // A machine that stands still leaves the pointer resting on a mark, and then a card is right.
    const wrong = openings.flatMap((opened) => {
      const before = moves.filter(({ at }) => at < opened).slice(-3);
      const last = before.at(-1);
      return !last?.onMark || opened - last.at < 150 ? [{ opened, before }] : [];
    });
    expect(wrong, `cards nobody asked for; run again with SEED=${seed}`).toEqual([]);
    expect(openings.length, `cards in all; SEED=${seed}`).toBeLessThan(5);
  });

  test('a page too busy to hear of a move opens nothing that was left or came by itself', async () => {
    const page = await openMarked(open(browser(), addressOf('anchorage-three-weeks-on')));
    await hover(page, 'Mikhail Galuzin', '#lead');
    await leave(page);
    await recordOpenings(page);
    const marks = await visibleMarks(page);
    const free = freePoint(seededRandom(seed), marks);
    const shift = 40;
    // It rests on a mark and leaves it again while the page is busy.
    for (const mark of marks.slice(0, 3)) {
      await page.movePointer(free);
      await keepBusyOnceMoved(page, { thenShift: 0 });
      await page.movePointer(middleOf(mark));
      await page.sweepPointer([free]);
      await pause(busyAfter + secondLookDelay + 100);
    }
    expect(await page.inCard<number[]>('openings'), 'cards of marks that were left').toEqual([]);
    // Firefox's driver makes its moves in the page's own thread: none is made while that is busy.
    if (browser().name === 'firefox') return;
    // It comes to rest where nothing is, and then a mark is there.
    const { x, y } = middleOf(marks[0]!);
    await keepBusyOnceMoved(page, { thenShift: shift });
    await page.movePointer({ x: free.x + 1, y: free.y });
    await page.sweepPointer([{ x, y: y + shift }]);
    await pause(dwellDelay + moreAfterFast + 200);
    expect(await page.inCard<number[]>('openings'), 'cards of marks that came').toEqual([]);
    await page.movePointer({ x: x + 1, y: y + shift });
    await untilCard(page);
  });

  test('a pointer that rests on a name gets its card', async () => {
    const page = await openMarked(open(browser(), addressOf('anchorage-three-weeks-on')));
    const random = seededRandom(seed);
    const { deliberate } = amounts[browser().name];
    let opened = 0;
    for (let i = 0; i < deliberate; i++) {
      if (i % 8 === 0) {
        const top = await page.evaluate(
          (part) => {
            scrollTo({
              top: part * (document.body.scrollHeight - innerHeight),
              behavior: 'instant',
            });
            return scrollY;
          },
          ((i / 8) % 5) / 5,
        );
        expect(top).toBeGreaterThanOrEqual(0);
        await pause(150);
      }
      const marks = await visibleMarks(page);
      const mark = marks[Math.floor(random() * marks.length)];
      if (!mark) throw new Error(`A window of the page has no mark; SEED=${seed}.`);
      const { x, y } = middleOf(mark);
      await page.movePointer(freePoint(random, marks));
      if (i % 2 === 0) await page.movePointer({ x, y }, 1 + Math.floor(random() * 3));
      else {
        // Slowly at the end, as a hand that aims.
        await page.movePointer({ x: x - 6, y: y - 2 });
        await pause(30);
        await page.movePointer({ x, y }, 3);
      }
      const card = await untilCard(page).catch(() => null);
      if (card) opened++;
      await dismiss(page);
    }
    expect(opened, `cards of ${deliberate}; SEED=${seed}`).toBeGreaterThanOrEqual(deliberate - 1);
  });

  test('WCAG 2.2, 1.4.13: a card is hoverable, persistent and dismissible', async () => {
    const page = await openMarked(open(browser(), addressOf('anchorage-three-weeks-on')));
    const { area, name } = await hover(page, 'Mikhail Galuzin', '#lead');
    // Hoverable: the pointer may travel to the card and over it.
    for (const part of [0.1, 0.5, 0.9]) {
      await page.movePointer({ x: area.x + area.width * part, y: area.y + area.height * part }, 8);
      await pause(500);
      expect((await seeCard(page))?.name).toBe(name);
    }
    await leave(page);
    // Persistent: it stays while the pointer rests.
    await hover(page, 'Mikhail Galuzin', '#lead');
    await pause(4_000);
    expect((await seeCard(page))?.name).toBe(name);
    // Dismissible: Escape closes it, pointer and focus unmoved.
    await page.press('Escape');
    await untilNoCard(page);
    await pause(600);
    expect(await seeCard(page)).toBeNull();
  });
});
