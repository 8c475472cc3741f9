import { mkdirSync, writeFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { windowSize, type Area, type TestPage } from './harness/browser.ts';
import { inEveryBrowser, keepOpen } from './harness/browsers.ts';
import { hostileCases } from './harness/hostile-cases.ts';
import {
  areasOf,
  dismiss,
  hover,
  isPainted,
  middleOf,
  pause,
  restOn,
  seeCard,
  untilMarked,
} from './harness/reader.ts';
import { usePages } from './harness/sites.ts';

/**
 * The grid of hostile pages: each in both browsers; with `SHOTS=1 npm run e2e -- hostile-pages` each with a screenshot
 * in output/hostile-pages/.
 */

const { addressOf } = usePages();
const shots = new URL('../../output/hostile-pages/', import.meta.url);
const shoots = process.env['SHOTS'] !== undefined;
if (shoots) mkdirSync(shots, { recursive: true });

function overlap(one: Area, other: Area): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

/** The least size of any text in the card, in CSS pixels of the window. */
function leastType(page: TestPage): Promise<number> {
  return page.inCard(`Math.min(...[...root.querySelectorAll('.card *')]
    .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
    .map((one) => parseFloat(getComputedStyle(one).fontSize) * root.host.currentCSSZoom))`);
}

inEveryBrowser((browser) => {
  const kept = keepOpen(browser, (browser) => browser.newPage());
  let page: TestPage;
  beforeEach(() => void (page = kept()));

  async function shoot(name: string, zoom = 1): Promise<void> {
    if (!shoots) return;
    // The card fades in.
    await pause(100);
    const { width, height } = windowSize;
    const area = { x: 0, y: 0, width: Math.round(width / zoom), height: Math.round(height / zoom) };
    const shot = await page.screenshot(area);
    writeFileSync(new URL(`${name}-${browser().name}.png`, shots), shot);
  }

  test.each(hostileCases)('$name', async (row) => {
    const { name, zoom, forcedColours, words, card: title, arrange, use } = row;
    await page.movePointer({ x: 3, y: 3 });
    await page.zoom(zoom ?? 1);
    await page.showAs(forcedColours ? 'forced-colours' : 'screen');
    await page.goto(addressOf(`hostile/${row.page}.html`));
    await untilMarked(page, words);
    await arrange?.(page);
    expect(await isPainted(page, words), 'the mark is painted').toBe(true);

    const extent = () =>
      page.evaluate(() => {
        const { scrollWidth, scrollHeight } = document.documentElement;
        return { scrollWidth, scrollHeight };
      });
    const before = await extent();
    const card = await hover(page, words);
    expect(card.name).toBe(title);
    expect(await extent(), 'the page is no larger than before').toEqual(before);
    await shoot(name, zoom);
    const { x, y, width, height } = card.area;
    const view = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    expect(x, 'in the window').toBeGreaterThanOrEqual(0);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(view.width);
    expect(y + height).toBeLessThanOrEqual(view.height);
    const [line] = await areasOf(page, words);
    expect(overlap(card.area, line!), 'over the line it explains').toBe(false);
    expect(await leastType(page), 'can be read').toBeGreaterThanOrEqual(11);
    const onTop = await page.evaluate(
      (at) => document.elementFromPoint(at.x, at.y)?.getAttribute('popover'),
      middleOf(card.area),
    );
    expect(onTop, 'on top').toBe('manual');

    await dismiss(page);
    await use(page);
  });

  test('print', async () => {
    await page.movePointer({ x: 3, y: 3 });
    await page.zoom(1);
    await page.showAs('screen');
    await page.goto(addressOf('hostile/plain.html'));
    await untilMarked(page, 'Sergei Ryabkov');
    await hover(page, 'Sergei Ryabkov');
    await page.showAs('print');
    await shoot('print');
    expect(await isPainted(page, 'Steve Witkoff'), 'marks are not for paper').toBe(false);
    const shown = `[...root.querySelectorAll('.card')].filter((one) => one.checkVisibility()).length`;
    expect(await page.inCard(shown), 'nor is the card').toBe(0);
    await page.showAs('screen');
    expect(await page.inCard(shown)).toBe(1);
    await dismiss(page);
  });

  test('a page that sweeps everything foreign away in every frame is not fought', async () => {
    await page.movePointer({ x: 3, y: 3 });
    await page.goto(addressOf('hostile/sweeper.html'));
    await untilMarked(page, 'Sergei Ryabkov');
    expect(await isPainted(page, 'Sergei Ryabkov'), 'the mark is painted').toBe(true);
    for (const words of ['Sergei Ryabkov', 'Steve Witkoff']) {
      await restOn(page, words);
      await pause(500);
      await page.movePointer({ x: 3, y: 3 });
    }
    await shoot('sweeper');
    const removed = () =>
      page.evaluate(() => Number(document.querySelector('#removed')!.textContent));
    expect(await removed()).toBeLessThan(6);
    // What is not there takes no key from the page.
    await page.evaluate(() => {
      addEventListener('keydown', ({ key }) => (document.title = key));
    });
    await page.press('Escape');
    expect(await page.evaluate(() => document.title)).toBe('Escape');
  });

  test.each(['below', 'above'])(
    'a card %s its line stays where it is while it is read',
    async (side) => {
      await page.movePointer({ x: 3, y: 3 });
      await page.goto(addressOf('hostile/plain.html'));
      await untilMarked(page, 'Sergei Ryabkov');
      if (side === 'above')
        await page.evaluate(() => void (document.body.style.paddingTop = '560px'));
      const { area: before } = await hover(page, 'Sergei Ryabkov');
      const press = async (control: string) => {
        const at = await page.inCard<Area>(
          `root.querySelector('.card ${control}').getBoundingClientRect().toJSON()`,
        );
        await page.click(middleOf(at));
      };
      const [line] = await areasOf(page, 'Sergei Ryabkov');
      for (const control of ['button', 'summary']) {
        await page.inCard(`void root.querySelector('.card ${control}').scrollIntoView()`);
        await press(control);
        const { area: now } = (await seeCard(page))!;
        expect([now.x, now.y], control).toEqual([before.x, before.y]);
        expect(overlap(now, line!), control).toBe(false);
      }
      await dismiss(page);
    },
  );
});
