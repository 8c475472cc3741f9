import type { ComponentType } from 'preact';
import type { SourceContextDatabase } from '../../storage/database.ts';

export interface SectionProps {
  db: SourceContextDatabase;
  /** Says what was done. */
  say(text: string): void;
  /** Does something and says so; says what went wrong where it does not work. */
  run(task: () => Promise<unknown>, done?: string): void;
}

/** What a search finds in a section. */
export interface SectionRow {
  title: string;
  /** What else is said of it. */
  words?: string;
  /** The setting that the address then names; without, it leads to the section. */
  setting?: string;
}

/** A part of the settings: a row of the table in `sections.ts`. */
export interface SettingsSection {
  /** Its name in the address. */
  id: string;
  title(): string;
  View: ComponentType<SectionProps>;
  rows(): SectionRow[];
}
