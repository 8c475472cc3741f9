import { entriesView } from './entries/entries-view.tsx';
import { exchangeView } from './exchange/exchange-view.tsx';
import type { LibraryView } from './view.ts';

/** The parts of the library, in the order they are offered. A new one is a file and a row. */
export const libraryViews: readonly LibraryView[] = [entriesView, exchangeView];
