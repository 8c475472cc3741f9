import { browser } from 'wxt/browser';
import type { EntryCard } from '../../core/model/card.ts';
import type { SourceContextDatabase } from '../../storage/database.ts';
import { readCardMaterials } from '../../storage/card-materials.ts';
import { noteLooks } from '../../storage/looks.ts';

const mostStatements = 2_000;

/** Remembers that a card was opened, so that later what is new in it can be told. Never in private windows. */
export async function noteLook(
  db: SourceContextDatabase,
  tabId: number | undefined,
  { key, article }: EntryCard,
): Promise<void> {
  const tab =
    tabId === undefined ? undefined : await browser.tabs.get(tabId).catch(() => undefined);
  if (!tab || tab.incognito) return;
  const materials = await readCardMaterials(db, [key], article.day, mostStatements);
  await noteLooks(db, materials, new Date().toISOString());
}
