import { browser } from 'wxt/browser';
import { parseDataset } from '../../core/datasets/parse-dataset.ts';
import { hashRows } from '../../core/datasets/pack/hash-rows.ts';
import { writeLedger, type Ledger } from '../../core/datasets/pack/ledger.ts';
import { rowsOf } from '../../core/datasets/pack/pack-row.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import { clearLeftovers, isUnfinished } from '../../storage/generations.ts';
import { importDataset } from '../../storage/import-dataset.ts';
import type { SourceContextDatabase } from '../../storage/database.ts';

const starterId = 'starter';

/**
 * What later versions of a pack of the same id can be laid over. The bundled dataset needs no signature: it comes
 * inside the extension, which the store has signed.
 */
async function makeLedger(dataset: Dataset): Promise<Ledger | undefined> {
  const hashes = await hashRows(rowsOf(dataset));
  return hashes.ok ? writeLedger(hashes.value) : undefined;
}

async function loadStarter(db: SourceContextDatabase): Promise<void> {
  // A subscription to the starter's own pack feeds it from then on.
  if (await db.packs.get(starterId)) return;
  const response = await fetch(browser.runtime.getURL('/starter.json'));
  // What is no JSON is no dataset: the check says so.
  const published: unknown = await response.json().catch(() => undefined);
  const parsed = parseDataset(published);
  if (!parsed.ok) {
    const problems = parsed.error.map(({ at, message }) => `${at} ${message}`).join('\n');
    throw new Error(
      `The bundled starter dataset is damaged; install the extension anew.\n${problems}`,
    );
  }
  const stored = await db.datasets.get(starterId);
  const { id, revision } = parsed.value;
  if (id !== starterId) throw new Error(`The bundled dataset must have the id "${starterId}".`);
  if (stored?.head.revision === revision) await clearLeftovers(db, starterId);
  else {
    const ledger = makeLedger(published as Dataset);
    await importDataset(db, parsed.value, 'starter', { ledger });
  }
}

/**
 * Loads the starter at install and update. Gives a function that waits until there is one: an install
 * or update that was cut short goes on at the next question, the old starter answering meanwhile.
 */
export function serveStarter(db: SourceContextDatabase): () => Promise<void> {
  let loading: Promise<void> | undefined;
  const load = () => (loading ??= loadStarter(db).finally(() => (loading = undefined)));
  browser.runtime.onInstalled.addListener(() => void load());
  return async () => {
    if (!(await db.datasets.get(starterId))) await load();
    else if (await isUnfinished(db, starterId)) void load();
  };
}
