import { browser } from 'wxt/browser';
import { parseDatasetText } from '../../core/datasets/parse-dataset.ts';
import { clearLeftovers, importDataset, isUnfinished } from '../../storage/import-dataset.ts';
import type { SourceContextDatabase } from '../../storage/database.ts';

const starterId = 'starter';

async function loadStarter(db: SourceContextDatabase): Promise<void> {
  const response = await fetch(browser.runtime.getURL('/starter.json'));
  const parsed = parseDatasetText(await response.text());
  if (!parsed.ok) {
    const problems = parsed.error.map(({ at, message }) => `${at} ${message}`).join('\n');
    throw new Error(
      `The bundled starter dataset is damaged; install the extension anew.\n${problems}`,
    );
  }
  const stored = await db.datasets.get(starterId);
  const { id, revision } = parsed.value;
  if (id !== starterId) throw new Error(`The bundled dataset must have the id "${starterId}".`);
  await (stored?.head.revision === revision
    ? clearLeftovers(db, starterId)
    : importDataset(db, parsed.value, 'starter'));
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
