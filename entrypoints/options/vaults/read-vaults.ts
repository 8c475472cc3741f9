import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Books } from '../../../core/sync/books.ts';
import { findRemoteKind } from '../../../core/sync/remotes/index.ts';
import type { SourceContextDatabase } from '../../../storage/database.ts';
import { countWaiting } from '../../../storage/outbox.ts';
import type { VaultRow } from '../../../storage/vault-rows.ts';
import { listVaults } from '../../../storage/vaults.ts';
import type { VaultFacts } from './vault-item.ts';

/** The hosts that the browser must let us reach for a vault. */
export function originsOf({ remote, settings, secrets }: VaultRow): string[] {
  const kind = findRemoteKind(remote);
  const parsed = kind && v.safeParse(kind.settings, { ...settings, ...secrets.fields });
  return kind && parsed?.success ? kind.origins(parsed.output) : [];
}

async function isReachable(row: VaultRow): Promise<boolean> {
  const origins = originsOf(row);
  return origins.length === 0 || browser.permissions.contains({ origins });
}

/** All vaults with what waits for them and who else writes into them. */
export async function readVaults(
  db: SourceContextDatabase,
): Promise<Omit<VaultFacts, 'isReachable'>[]> {
  const rows = await listVaults(db);
  return Promise.all(
    rows.map(async (row) => ({
      row,
      waiting: await countWaiting(db, row.id),
      books: (await db.books.get(row.id))?.books as Books | undefined,
    })),
  );
}

/** The same with what the browser allows; that is no query of the store. */
export function withReach(
  vaults: readonly Omit<VaultFacts, 'isReachable'>[],
): Promise<VaultFacts[]> {
  return Promise.all(
    vaults.map(async (facts) => ({ ...facts, isReachable: await isReachable(facts.row) })),
  );
}
