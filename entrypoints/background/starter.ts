import { browser } from 'wxt/browser';
import { parseDataset } from '../../core/datasets/parse-dataset.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import { clearLeftovers, isUnfinished } from '../../storage/generations.ts';
import { importDataset } from '../../storage/import-dataset.ts';
import type { SourceContextDatabase } from '../../storage/database.ts';
import type { ReadBundled } from '../../storage/ledgers.ts';

const starterId = 'starter';

/** The bundled dataset as it stands in the package; what is no JSON is no dataset. */
async function readStarter(): Promise<unknown> {
  const response = await fetch(browser.runtime.getURL('/starter.json'));
  return response.json().catch(() => undefined);
}

export const readBundled: ReadBundled = async (id) =>
  id === starterId ? ((await readStarter()) as Dataset | undefined) : undefined;

async function loadStarter(db: SourceContextDatabase): Promise<void> {
  // A subscription to the starter's own pack feeds it from then on.
  if (await db.packs.get(starterId)) return;
  const parsed = parseDataset(await readStarter());
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
  // Later versions of a pack of the same id can be laid over it. It needs no signature: the store has signed it.
  else await importDataset(db, parsed.value, 'starter', {});
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
