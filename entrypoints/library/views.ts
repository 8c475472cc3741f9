import { i18n } from '#i18n';
import { EntriesView } from './entries/entries-view.tsx';
import { ExchangeView } from './exchange/exchange-view.tsx';
import { QuotesView } from './quotes/quotes-view.tsx';
import type { LibraryView } from './view.ts';

/** The parts of the library, in the order they are offered. A new one is a file and a row. */
export const libraryViews: readonly LibraryView[] = [
  { id: 'quotes', title: () => i18n.t('quotes.title'), View: QuotesView },
  { id: 'entries', title: () => i18n.t('entries.title'), View: EntriesView },
  { id: 'exchange', title: () => i18n.t('exchange.title'), View: ExchangeView },
];
