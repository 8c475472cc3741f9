import type { ComponentType } from 'preact';
import type { SourceContextDatabase } from '../../storage/database.ts';

export interface SectionProps {
  db: SourceContextDatabase;
  /** Says what was done. */
  say(text: string): void;
  /** Does something and says so; says what went wrong where it does not work. */
  run(task: () => Promise<unknown>, done?: string): void;
}

/** A part of the settings: a row of the table in `sections.ts`. */
export interface SettingsSection {
  /** Its name in the address. */
  id: string;
  title(): string;
  View: ComponentType<SectionProps>;
}
