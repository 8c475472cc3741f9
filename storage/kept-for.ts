const day = 86_400_000;

/** How long what is gone is kept, in milliseconds. */
export const keptFor = {
  /** A person can bring deleted rows and lost edits back. */
  restore: 30 * day,
  /**
   * Where there are vaults, the values of deleted rows stay longer: a device that was away may have edited
   * one since, which brings the whole row back.
   */
  vaults: 180 * day,
  /** What each sync did. */
  journal: 30 * day,
} as const;
