import { browser } from 'wxt/browser';
import type { RowKindName } from '../core/sync/row-kinds.ts';
import { localKeys } from './local-keys.ts';

/** What pages that stand open ask for anew. */
const toldOf: Readonly<Partial<Record<RowKindName, readonly (keyof typeof localKeys)[]>>> = {
  quote: ['cards'],
  correction: ['cards'],
  statement: ['cards'],
  entry: ['names', 'cards'],
  merge: ['names', 'cards'],
};

/** Browsers tell only of a value that is another: two moments may be one, a count in two contexts too. */
async function tell(told: readonly (keyof typeof localKeys)[]): Promise<void> {
  if (told.length === 0) return;
  const mark = crypto.randomUUID();
  try {
    await browser.storage.local.set(
      Object.fromEntries(told.map((what) => [localKeys[what], mark])),
    );
  } catch {
    // Who does not hear of it sees it at the next visit.
  }
}

/**
 * Tells pages that stand open that names or cards are others now, where they are.
 * @param kinds of the rows that were written
 */
export function tellPages(kinds: Iterable<RowKindName>): Promise<void> {
  return tell([...kinds].flatMap((kind) => toldOf[kind] ?? []));
}

/** The same where a dataset has come, changed or gone. */
export function tellOfDatasets(): Promise<void> {
  return tell(['names', 'cards']);
}
