import type { EntryKey } from '../model/entry.ts';
import type { ReadingSettings } from './reading-settings.ts';

/** What a page is read by: the settings, and the entries that are quiet now. */
export interface PageSettings extends ReadingSettings {
  quiet: EntryKey[];
}
