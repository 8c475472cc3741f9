import { expect } from 'vitest';
import type { Dataset } from '../../core/model/dataset.ts';
import type { SourceContextDatabase } from '../../storage/database.ts';
import { importDataset } from '../../storage/import-dataset.ts';
import { readStatementsAfter, type ShelfPlace } from '../../storage/library.ts';
import { listSources } from '../../storage/sources.ts';
import { findStoredCandidates } from '../../storage/candidates.ts';
import { readCardMaterials } from '../../storage/card-materials.ts';
import { subscribeToPack } from '../../storage/subscribe-to-pack.ts';
import { home, type PackHost } from '../fixtures/pack-host.ts';
import { openStore } from './store.ts';

/** What the library lists, read in steps as it reads. */
async function listStatements(db: SourceContextDatabase): Promise<string[]> {
  const listed: string[] = [];
  for (const source of await listSources(db)) {
    let place: ShelfPlace | undefined;
    do {
      const read = await readStatementsAfter(db, source, place, 1);
      listed.push(...read.statements.map(({ id, summary }) => `${id} ${summary}`));
      place = read.next;
    } while (place);
  }
  return listed.sort();
}

/** What readers see of a dataset, in no order. */
export async function see(db: SourceContextDatabase) {
  const { entries } = await findStoredCandidates(db, ['ruiz', 'okoye', 'vega', 'lima', 'summit']);
  const keys = ['ruiz', 'okoye', 'vega', 'lima'].map((id) => `courier ${id}`);
  const cards = await readCardMaterials(db, keys, '2025-01-01', 500);
  const said = cards.map(({ key, statements }) => [
    key,
    statements.map(({ id, summary }) => `${id} ${summary}`).sort(),
  ]);
  const names = entries.map(({ key, name }) => `${key} ${name}`).sort();
  return { names, said, listed: await listStatements(db) };
}

/** What readers see of a dataset that is brought in at once. */
export async function seeWhole(dataset: Dataset) {
  const db = openStore();
  await importDataset(db, dataset, 'pack');
  return see(db);
}

export async function subscribe(host: PackHost, db: SourceContextDatabase): Promise<void> {
  const subscribed = await subscribeToPack(db, home, host.tools);
  expect(subscribed).toMatchObject({ ok: true });
  expect(await db.packs.get('courier')).not.toHaveProperty('problem');
}
