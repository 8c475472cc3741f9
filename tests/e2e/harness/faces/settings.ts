import type { browser } from 'wxt/browser';
import { putRows } from '../../../../scripts/browser/put-rows.ts';
import { fillIn, press, pressNamed, untilText } from '../forms.ts';
import type { ChromiumPage } from '../in-chromium.ts';
import { afterReading } from './in-article.ts';
import type { Say } from './messages.ts';
import type { Face, Place } from './place.ts';
import { syncedRows } from '../../../fixtures/synced-rows.ts';

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

const keep = (page: ChromiumPage, rows: object) =>
  page.evaluate(
    (rows) =>
      (
        globalThis as unknown as { chrome: Pick<typeof browser, 'storage'> }
      ).chrome.storage.local.set(rows),
    rows,
  );

/** As the background tells it of a store that it finds cleared away. */
const tellDamage = (page: ChromiumPage, is: 'damaged' | 'sound') =>
  keep(page, { storeHealth: { is, why: 'cleared', since: 0 } });

/** A copy of some hours ago, as it is listed; nothing here looks into it. */
const listCopy = (page: ChromiumPage) => {
  const copy = { rows: 12, bytes: 2_048, parts: [], device: 'desk', writes: 12, vaults: [] };
  const at = Date.now() - 3 * 3_600_000;
  return keep(page, { snapshots: { kept: [{ id: 'copy', at, ...copy }], loose: [] } });
};

const openAll = (page: ChromiumPage) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
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
      step('a damaged store', async (page, say) => {
        await tellDamage(page, 'damaged');
        await untilText(page, say('settings.damaged.goOn'));
      }),
      step('a damaged store with a copy', async (page, say) => {
        await listCopy(page);
        await page.evaluate(() => void (location.hash = 'backup'));
        await page.reload();
        await untilText(page, say('settings.damaged.restore'), '.damaged');
        await untilText(page, say('settings.storage.ask'));
      }),
      step('a vault', async (page, say) => {
        await tellDamage(page, 'sound');
        await putRows(page, await syncedRows(Date.now()));
        await page.evaluate(() => void (location.hash = 'vaults'));
        await page.reload();
        await untilText(page, 'Phone');
        await openAll(page);
        await pressNamed(page, say('settings.vaults.passphrase'));
        await pressNamed(page, say('settings.vaults.code'));
      }),
      section('newsroom', 'settings.newsroom.accept'),
      step('letting a member in', async (page, say) => {
        await pressNamed(page, say('settings.newsroom.accept'));
        await pressNamed(page, say('settings.newsroom.invite'));
        await untilText(page, say('settings.newsroom.makeInvitation'));
      }),
      step('a pack', async (page, say) => {
        await page.evaluate(() => void (location.hash = 'datasets'));
        await pressNamed(page, say('settings.datasets.unsubscribe'));
      }),
    ],
  },
];
