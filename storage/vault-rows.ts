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
  /** Passwords, the vault's key, the handle of a folder. */
  secrets: Record<string, unknown>;
  paused: boolean;
  /** Milliseconds. */
  added: number;
  /** How the last sync ended, as the one who ran it tells it. */
  state?: unknown;
}

/** What one sync did. */
export interface JournalRow {
  number?: number;
  vault: string;
  /** Milliseconds. */
  at: number;
  /** What came of it, as the one who ran it tells it. */
  outcome: unknown;
}
