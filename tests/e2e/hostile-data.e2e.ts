import { expect, test } from 'vitest';
import { inEveryBrowser } from './harness/browsers.ts';
import { dismiss, hover, open, pause, untilMarked } from './harness/reader.ts';
import { useNewsroom } from './harness/sites.ts';

/** Data that attacks: shown as text, never run, the card's layout intact. */

const markup = '<img src=x onerror="document.title=`run`"><script>document.title="run"</script>';
const override = '\u202Egnikael\u202C';
const endless = 'Ж'.repeat(10_000);
const source = {
  title: `${markup} ${override}`,
  outlet: endless,
  published: '2025-01-02',
  url: 'javascript:document.title="run"',
  archive: 'data:text/html,<script>document.title="run"</script>',
};

const hostile = {
  format: 'source-context/dataset@1',
  id: 'starter',
  title: markup,
  language: 'en',
  licence: 'CC0-1.0',
  publisher: { name: 'Tests' },
  revision: 1,
  updated: '2026-01-01',
  people: [
    {
      id: 'galuzin',
      name: `Mikhail Galuzin ${markup}`,
      aliases: ['Mikhail Galuzin', endless, '\uD800'],
      description: override,
      roles: [{ title: `${markup}${override}`, organization: endless }],
      sameAs: ['javascript:alert(1)'],
    },
    { id: 'putin', name: endless, aliases: ['Vladimir Putin'], roles: [], sameAs: [] },
  ],
  terms: [],
  statements: ['\uD83D alone', markup, override, endless].map((summary, i) => ({
    id: `s${i}`,
    speaker: 'galuzin',
    date: '2025-01-01',
    summary: `${summary} ${i}`,
    quote: { text: `${markup} ${endless}`, language: '"><img src=x>' },
    about: ['putin'],
    source,
    relations: [],
  })),
};

const addressOf = useNewsroom();

inEveryBrowser(
  (browser) => {
    test('a card of hostile data is text in a whole card', async () => {
      const page = await open(browser(), addressOf('anchorage-three-weeks-on'));
      await untilMarked(page, 'Mikhail Galuzin');
      const title = await page.evaluate(() => document.title);
      const card = await hover(page, 'Mikhail Galuzin', '#lead');
      expect(card.text).toContain('<img src=x onerror=');
      expect(card.text).toContain('\uFFFD alone');
      const inside = await page.inCard<{ made: number; links: number; wide: boolean }>(`({
        made: root.querySelectorAll('img, script, iframe').length,
        links: root.querySelectorAll('a').length,
        wide: root.querySelector('.card').scrollWidth > root.querySelector('.card').clientWidth + 1,
      })`);
      expect(inside).toEqual({ made: 0, links: 0, wide: false });

      const view = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
      expect(card.area.width).toBeLessThanOrEqual(420);
      expect(card.area.height).toBeLessThanOrEqual(470);
      expect(card.area.x).toBeGreaterThanOrEqual(0);
      expect(card.area.x + card.area.width).toBeLessThanOrEqual(view.width);
      expect(card.area.y + card.area.height).toBeLessThanOrEqual(view.height);
      await pause(100);
      expect(await page.evaluate(() => document.title)).toBe(title);
      await dismiss(page);
    });

    test('a name of 10,000 characters leaves its card in shape', async () => {
      const page = await open(browser(), addressOf('anchorage-three-weeks-on'));
      await untilMarked(page, 'Vladimir Putin');
      const card = await hover(page, 'Vladimir Putin', '#lead');
      expect(card.area.height).toBeLessThanOrEqual(470);
      const heading = await page.inCard<number>(
        `root.querySelector('h2').getBoundingClientRect().height`,
      );
      expect(heading).toBeLessThan(90);
      await dismiss(page);
    });

    test('the popup lists hostile names as text', async () => {
      const page = await open(browser(), addressOf('anchorage-three-weeks-on'));
      await untilMarked(page, 'Mikhail Galuzin');
      const popup = await browser().openPopup(page);
      await expect
        .poll(() => popup.evaluate(() => document.querySelectorAll('button.entry').length), {
          timeout: 8_000,
        })
        .toBe(2);
      const seen = await popup.evaluate(() => ({
        made: document.querySelectorAll('img[src="x"], iframe').length,
        wide: document.documentElement.scrollWidth > innerWidth,
        text: document.body.innerText.includes('<img src=x'),
      }));
      expect(seen).toEqual({ made: 0, wide: false, text: true });
      await popup.close();
    });
  },
  { starter: hostile },
);
