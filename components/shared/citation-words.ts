import { i18n } from '#i18n';
import type { CitationWords } from '../../core/quotes/citing/citation-styles.ts';

/** The words of a citation, as the reader's language has them. */
export const citationWords = (): CitationWords => ({
  quotedIn: i18n.t('quotes.cite.quotedIn'),
  accessed: i18n.t('quotes.cite.accessed'),
});
