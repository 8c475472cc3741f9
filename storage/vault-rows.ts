import type { TeamState, Membership } from '../core/sync/members/sync-newsroom.ts';
import type { Member } from '../core/sync/members/team-record.ts';
import type { Wrap } from '../core/sync/passphrase.ts';
import type { Outcome } from '../core/sync/outcome.ts';
import type { VaultState } from '../core/sync/vault-state.ts';

/** What opens a vault and its place. */
export interface VaultSecrets {
  /** Of the remote's form: passwords, the handle of a folder. */
  fields: Record<string, unknown>;
  /** The vault's key: 64 hex digits. */
  key: string;
  /** The key closed by the passphrase, as it lies in the vault too. */
  wrap?: Wrap | undefined;
  /** Of a newsroom: who this device is in it, and by which secrets requests to come in are known. */
  membership?: Membership | undefined;
  invitations?: string[] | undefined;
}

/** A newsroom as the last sync found it. */
export interface NewsroomState {
  state: TeamState;
  /** Those who ask to come in, and whether an invitation of this device's brought them. */
  requests: { member: Member; isInvited: boolean }[];
}

/**
 * A vault as this device knows it. What is secret of it (its key, the password of its remote) lies in this
 * row and nowhere else: not among the synced settings, and in a backup only where the person asks for it.
 */
export interface VaultRow {
  id: string;
  /** As the person calls it. */
  name: string;
  /** The row of the table of remotes: `webdav`, `s3`, `folder` … */
  remote: string;
  /** What that row's form asked for, but for what is secret. */
  settings: Record<string, unknown>;
  secrets: VaultSecrets;
  paused: boolean;
  /** Milliseconds. */
  added: number;
  state: VaultState;
  newsroom?: NewsroomState | undefined;
  /** What the remote remembers of its place. */
  cache?: unknown;
}

/** What one sync did. */
export interface JournalRow {
  number?: number;
  vault: string;
  /** Milliseconds. */
  at: number;
  outcome: Outcome;
}
