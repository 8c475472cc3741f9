import type { EntryKey } from './entry.ts';

/** The reader says that two entries are one: whatever names `from` means `into`, which is itself merged into none. */
export interface Merge {
  from: EntryKey;
  into: EntryKey;
}
