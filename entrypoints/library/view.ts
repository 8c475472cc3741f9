import type { ComponentType } from 'preact';
import type { Edit } from '../../storage/change.ts';
import type { SourceContextDatabase } from '../../storage/database.ts';

export interface ViewProps {
  db: SourceContextDatabase;
  /** What the address says behind the view's name: `#quotes?speaker=…`. */
  query: URLSearchParams;
  /** Goes to another place of the library: `quotes?speaker=…`. */
  go(place: string): void;
  /** Writes edits and says what was done, with a button that undoes it. */
  apply(edits: readonly Edit[], done: string): Promise<void>;
  /** Says something that there is nothing to undo of. */
  say(text: string): void;
}

/** A part of the library: a row of the table in `views.ts`. */
export interface LibraryView {
  /** Its name in the address. */
  id: string;
  /** The message that names it. */
  title(): string;
  View: ComponentType<ViewProps>;
}
