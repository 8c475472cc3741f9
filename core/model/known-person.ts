import type { EntryKey } from './entry.ts';

/** A person of any dataset, as far as telling who said something needs it. */
export interface KnownPerson {
  key: EntryKey;
  name: string;
  /** Titles with their organisations: "Deputy Foreign Minister, Russia". */
  roles: string[];
}
