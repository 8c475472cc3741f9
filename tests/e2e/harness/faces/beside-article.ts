import { expect } from 'vitest';
import { pressNamed, untilText } from '../forms.ts';
import type { ChromiumBrowser, ChromiumPage } from '../in-chromium.ts';
import { untilMarked } from '../reader.ts';
import type { Say } from './messages.ts';
import type { Place } from './place.ts';

/** What stands beside an article: the popup of the toolbar's button, and the side panel. */

type Opens = 'openPopup' | 'openPanel';

/** A page of the web first, and ours over it, which goes with it. */
const over =
  (opens: Opens, address: string, until: string): Place['open'] =>
  async (browser: ChromiumBrowser, addressOf) => {
    const page = await browser.newPage();
    await page.goto(address.endsWith('.html') ? addressOf(address) : address);
    if (address === 'faces.html') await untilMarked(page, 'Ana Ruiz');
    const ours = (await browser[opens](page)) as ChromiumPage;
    await expect
      .poll(() => ours.evaluate((until) => !!document.querySelector(until), until), {
        timeout: 8_000,
        message: `${until} in ${opens}`,
      })
      .toBe(true);
    return {
      ...ours,
      async close() {
        await ours.close();
        await page.close();
      },
    };
  };

const asOpened = () => Promise.resolve();

const part = (name: string, key: string, until: string) => ({
  name,
  async arrange(page: ChromiumPage, say: Say) {
    await pressNamed(page, say(key));
    await untilText(page, until);
  },
});

export const besideArticle: readonly Place[] = [
  {
    name: 'popup',
    open: over('openPopup', 'faces.html', 'button.entry'),
    faces: [{ name: 'an article', arrange: asOpened }],
  },
  {
    name: 'popup over a closed page',
    open: over('openPopup', 'about:blank', '.status p'),
    faces: [{ name: 'nothing to read', arrange: asOpened }],
  },
  {
    name: 'panel',
    open: over('openPanel', 'faces.html', '.unlinked'),
    faces: [
      { name: 'people and terms', arrange: asOpened },
      part('when', 'panel.parts.timeline', 'winter'),
      part('quotes', 'panel.parts.quotes', 'ships a day'),
      {
        name: 'a card',
        async arrange(page, say) {
          await pressNamed(page, say('panel.parts.entries'));
          await pressNamed(page, 'Ana Ruiz');
          await untilText(page, say('prior.title'));
        },
      },
      {
        name: 'pasted text',
        async arrange(page, say) {
          await pressNamed(page, say('panel.paste.open'));
          await untilText(page, say('panel.paste.text'));
        },
      },
    ],
  },
  {
    name: 'panel beside no article',
    open: over('openPanel', 'plain.html', '.empty .primary'),
    faces: [{ name: 'what it is for', arrange: asOpened }],
  },
];
