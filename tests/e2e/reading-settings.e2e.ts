import { expect, test } from 'vitest';
import type { TestPage } from './harness/browser.ts';
import { inEveryBrowser } from './harness/browsers.ts';
import { choose, fillIn, pressNamed, untilText } from './harness/forms.ts';
import {
  bringIntoView,
  dismiss,
  hover,
  leave,
  marks,
  middleOf,
  open,
  pause,
  restOn,
  seeCard,
  untilCard,
  untilMarked,
} from './harness/reader.ts';
import { openSettings } from './harness/settings.ts';
import { useNewsroom } from './harness/sites.ts';
import { flip } from './harness/switches.ts';

/** What is chosen in the settings is seen in an open article, at once and without a reload. */

const addressOf = useNewsroom();
const name = 'Mikhail Galuzin';
const lead = '#lead';

/** Longer than a card with the shortest delay takes to open. */
const longEnough = 400;

async function expectNoCard(page: TestPage): Promise<void> {
  await pause(longEnough);
  expect(await seeCard(page)).toBeNull();
}

/** Tries until the page has heard of the change. */
async function untilOpens(page: TestPage, act: () => Promise<unknown>): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.movePointer({ x: 3, y: 3 });
        await act();
        await pause(longEnough);
        return (await seeCard(page))?.name;
      },
      { timeout: 10_000 },
    )
    .toBe(name);
}

/** A card that is drawn after the change. */
async function untilCardSays(page: TestPage, words: string): Promise<void> {
  await expect
    .poll(
      async () => {
        await leave(page);
        return (await hover(page, name, lead)).text;
      },
      { timeout: 8_000 },
    )
    .toContain(words);
}

const styleInCard = (page: TestPage, property: string) =>
  page.inCard<string>(`getComputedStyle(root.querySelector('.card')).${property}`);
const countRevealed = (page: TestPage) =>
  page.inCard<number>(`root.querySelectorAll('.reveal').length`);
const ourHighlights = (page: TestPage) =>
  page.evaluate(() => [...CSS.highlights.keys()].filter((one) => one.startsWith('source')));

inEveryBrowser((browser) => {
  test('what opens cards, what is marked, who is quiet, and how it looks', async () => {
    const settings = await openSettings(browser(), 'reading/hoverDelay');
    await untilText(settings, 'Nobody is quiet.');
    // A search leads to its setting by an address like this one.
    const focused = () =>
      settings.evaluate(() => (document.activeElement as HTMLInputElement).labels?.[0]?.innerText);
    await expect.poll(focused).toBe('Delay');
    const page = await open(browser(), addressOf('anchorage-three-weeks-on'));
    await untilMarked(page, name);
    await hover(page, name, lead);
    await leave(page);

    // A long delay; it is longer than the page takes to hear of it, so the second card tells.
    await fillIn(settings, 'Delay', '1200');
    await expect
      .poll(
        async () => {
          await leave(page);
          const start = performance.now();
          await hover(page, name, lead);
          return performance.now() - start;
        },
        { timeout: 12_000 },
      )
      .toBeGreaterThan(1_200);
    await leave(page);
    await fillIn(settings, 'Delay', '0');

    await choose(settings, 'What opens a card', 'click');
    const [area] = await bringIntoView(page, name, lead);
    await untilOpens(page, () => page.click(middleOf(area!)));
    await dismiss(page);
    await page.movePointer({ x: 3, y: 3 });
    await restOn(page, name, lead);
    await expectNoCard(page);

    await choose(settings, 'What opens a card', 'key');
    await untilText(settings, 'Key to hold');
    await untilOpens(page, () =>
      page.holding('Alt', async () => {
        await restOn(page, name, lead);
        await pause(longEnough);
      }),
    );
    await leave(page);
    await restOn(page, name, lead);
    await expectNoCard(page);
    await page.holding('Alt', async () => void (await untilCard(page, name)));
    await leave(page);
    await choose(settings, 'What opens a card', 'hover');

    // Hidden marks: nothing that a page can list, and one line of ours under the pointer.
    await flip(settings, /Hide marks/);
    await expect.poll(() => ourHighlights(page)).toEqual([]);
    await restOn(page, name, lead);
    await expect.poll(() => countRevealed(page)).toBeGreaterThan(0);
    await untilCard(page, name);
    await leave(page);
    expect(await countRevealed(page)).toBe(0);
    await flip(settings, /Hide marks/);
    await untilMarked(page, name, 'Anchorage summit');

    await choose(settings, 'Style of the marks', 'solid');
    await expect.poll(() => ourHighlights(page)).toContain('source-context-person-solid');
    await flip(settings, /Events and terms/);
    await expect.poll(() => marks(page)).not.toContain('Anchorage summit');
    expect(await marks(page)).toContain(name);

    // Quiet by the button of the card; ended in the settings.
    await hover(page, name, lead);
    await page.inCard(`void root.querySelector('[aria-label^="Quiet about"]').click()`);
    await expect.poll(() => marks(page)).not.toContain(name);
    expect(await seeCard(page)).toBeNull();
    await pressNamed(settings, `Mark ${name} again`);
    await untilMarked(page, name);
    await untilText(settings, 'Nobody is quiet.');

    await fillIn(settings, 'Text size', '150');
    await choose(settings, 'Motion', 'never');
    await choose(settings, 'Language', 'uk');
    await untilText(settings, 'Знайти налаштування');
    await page.movePointer({ x: 3, y: 3 });
    await hover(page, name, lead);
    await expect.poll(() => styleInCard(page, 'fontSize')).toBe('21px');
    await expect.poll(() => styleInCard(page, 'animationName')).toBe('none');
    await untilCardSays(page, 'Казали раніше');
    const ours = await settings.evaluate(() => {
      const { fontSize } = getComputedStyle(document.documentElement);
      return { fontSize, language: document.documentElement.lang };
    });
    expect(ours).toEqual({ fontSize: '24px', language: 'uk' });

    await pressNamed(settings, 'Скинути налаштування читання');
    await untilText(settings, 'лишаться як є');
    await pressNamed(settings, 'Скинути');
    await untilText(settings, 'Find a setting');
    await untilMarked(page, name, 'Anchorage summit');
    await untilCardSays(page, 'Said before');
    await expect.poll(() => styleInCard(page, 'fontSize')).toBe('14px');
  });
});
