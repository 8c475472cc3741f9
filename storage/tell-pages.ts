import { browser } from 'wxt/browser';
import type { RowKindName } from '../core/sync/row-kinds.ts';
import { localKeys } from './local-keys.ts';

/**
 * Of what cards are made of, what pages that stand open fetch anew. A saved quote waits for the next visit: they are
 * saved often, and by the page itself.
 */
const onCards: ReadonlySet<RowKindName> = new Set<RowKindName>(['correction', 'statement']);

/**
 * Tells pages that stand open that cards are others now, where they are.
 * @param kinds of the rows that were written
 * @param now milliseconds
 */
export async function tellPages(kinds: Iterable<RowKindName>, now: number): Promise<void> {
  if (![...kinds].some((kind) => onCards.has(kind))) return;
  try {
    await browser.storage.local.set({ [localKeys.cards]: now });
  } catch {
    // Who does not hear of it sees it at the next visit.
  }
}
