import { fillIn, press, pressNamed, untilText } from '../forms.ts';
import type { ChromiumPage } from '../in-chromium.ts';
import { afterReading } from './in-article.ts';
import type { Say } from './messages.ts';
import type { Face, Place } from './place.ts';

/** Each section of the settings with what opens in it. */

/** @param until keys of the texts that come last: what is read from the store comes after the first drawing */
const section = (id: string, ...until: string[]): Face => ({
  name: id,
  async arrange(page, say) {
    await page.evaluate((id) => void (location.hash = id), id);
    for (const key of until) await untilText(page, say(key));
  },
});

const step = (name: string, act: (page: ChromiumPage, say: Say) => Promise<void>): Face => ({
  name,
  arrange: act,
});

export const inSettings: readonly Place[] = [
  {
    name: 'settings',
    open: afterReading(
      (browser) => browser.openExtensionPage('options.html#vaults') as Promise<ChromiumPage>,
    ),
    faces: [
      section('vaults', 'settings.add.open', 'settings.vaults.none'),
      step('kinds of place', async (page, say) => {
        await pressNamed(page, say('settings.add.open'));
        await untilText(page, say('settings.add.where'));
      }),
      step('a place', async (page, say) => {
        await press(page, '.kinds button', say('sync.kind.webdav'));
        await pressNamed(page, say('settings.add.next'));
      }),
      section('newsroom', 'settings.newsroom.join'),
      step('a new newsroom', async (page, say) => {
        await pressNamed(page, say('settings.newsroom.found'));
        await untilText(page, say('settings.newsroom.name'));
      }),
      section('datasets', 'settings.subscribe.title'),
      step('subscribing', async (page, say) => {
        await fillIn(page, say('settings.subscribe.address'), 'https://data.example/pack.json');
        await pressNamed(page, say('settings.subscribe.next'));
        await untilText(page, say('settings.subscribe.sees'));
      }),
      section('backup', 'settings.snapshots.none', 'settings.storage.ask'),
      section('history', 'settings.trash.none'),
      section('reading', 'settings.reading.noneOff'),
    ],
  },
];
