import * as v from 'valibot';
import { browser, type Browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { articleKey } from '../../core/article/article-key.ts';
import { onMessage, sendMessage, type SaveHow } from '../../messaging/protocol.ts';
import type { SourceContextDatabase } from '../../storage/database.ts';
import { readQuotesOf } from '../../storage/quotes.ts';
import { inject, targetOf } from './inject.ts';

const menuId = 'save-selection';

/** The browser keeps menus over its restarts; they are made again so that an update changes them too. */
async function makeMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: menuId,
    title: i18n.t('saving.menu'),
    contexts: ['selection'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  });
}

/** Brings the script into a frame of a tab, and lets it do this. False where no script may run. */
async function saveIn(tabId: number, frameId: number, how: SaveHow | 'list'): Promise<boolean> {
  if (!(await inject({ tabId, frameIds: [frameId] }, '/saving.js'))) return false;
  await (how === 'list'
    ? sendMessage('openQuoteList', undefined, { tabId, frameId })
    : sendMessage('saveSelection', how, { tabId, frameId }));
  return true;
}

const pageSchema = v.object({
  url: v.string(),
  canonical: v.optional(v.string()),
  own: v.optional(v.boolean()),
});
const howSchema = v.picklist(['offer', 'offer-by-touch', 'save', 'note', 'cite', 'list']);

type Tab = Browser.tabs.Tab | undefined;

/** Brings the scripts that save quotes and find them again, where they are needed. */
export function serveSaving(db: SourceContextDatabase): void {
  browser.runtime.onInstalled.addListener(() => void makeMenu());
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId = 0 }, tab: Tab) => {
    if (menuItemId !== menuId || tab?.id === undefined) return;
    void saveIn(tab.id, frameId, 'save').catch(() => undefined);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    // A page that is closed to extensions has nobody to answer.
    if (command === 'save-selection') void saveIn(tab.id, 0, 'save').catch(() => undefined);
    if (command === 'list-quotes') void saveIn(tab.id, 0, 'list').catch(() => undefined);
  });
  onMessage('bringSaving', async ({ data, sender }) => {
    const { tab, frameId } = sender;
    if (tab?.id !== undefined) await saveIn(tab.id, frameId ?? 0, v.parse(howSchema, data));
  });
  onMessage('listPageQuotes', ({ data: tabId }) => saveIn(tabId, 0, 'list'));
  onMessage('bringFinding', async ({ data, sender }) => {
    const { url, canonical, own } = v.parse(pageSchema, data);
    const target = targetOf(sender);
    const key = articleKey(url, canonical);
    if (!target || key === undefined) return;
    const isWanted = own === true || (await readQuotesOf(db, key)).length > 0;
    if (isWanted) await inject(target, '/finding.js');
  });
}
