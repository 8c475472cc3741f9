import type { ComponentType } from 'preact';
import type { ReadingSettings } from '../../core/settings/reading-settings.ts';
import type { SourceContextDatabase } from '../../storage/database.ts';

export interface SectionProps {
  db: SourceContextDatabase;
  /** Says what was done. */
  say(text: string): void;
  /** Does something and says so; says what went wrong where it does not work. */
  run(task: () => Promise<unknown>, done?: string): void;
  /** Says what went wrong. */
  fail(error: unknown): void;
}

/** What a search finds in a section. */
export interface SectionRow {
  /** The panel or setting that it leads to: what follows the section in the address. */
  place: string;
  title: string;
  /** What else is said of it. */
  words?: string;
}

/** A part of the settings: a row of the table in `sections.ts`. */
export interface SettingsSection {
  /** Its name in the address. */
  id: string;
  title(): string;
  View: ComponentType<SectionProps>;
  /** @param settings how they stand: not all are offered then */
  rows(settings: ReadingSettings): SectionRow[];
}
