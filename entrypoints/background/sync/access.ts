import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { findRemoteKind } from '../../../core/sync/remotes/index.ts';
import type { VaultRow } from '../../../storage/vault-rows.ts';

/** The place of a vault, ready to be opened; undefined where what is stored of it is not understood. */
export function findPlace({ remote, settings, secrets }: VaultRow) {
  const kind = findRemoteKind(remote);
  const parsed = kind && v.safeParse(kind.settings, { ...settings, ...secrets.fields });
  return kind && parsed?.success ? { kind, settings: parsed.output } : undefined;
}

/** Its file is carried by a person, so that nothing is there to ask. */
export function isByHand({ remote }: VaultRow): boolean {
  return findRemoteKind(remote)?.byHand === true;
}

/** Others hear at once of what is written there. */
export function isLive({ remote }: VaultRow): boolean {
  return findRemoteKind(remote)?.live === true;
}

/** Whether the browser lets us ask these hosts; what it takes for granted may be withheld later. */
export async function mayReach(origins: readonly string[]): Promise<boolean> {
  if (origins.length === 0) return true;
  return browser.permissions.contains({ origins: [...origins] }).catch(() => false);
}
