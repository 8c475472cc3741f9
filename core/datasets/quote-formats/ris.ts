import type { SavedQuote } from '../../model/saved-quote.ts';
import { toCitation, writeDate } from './citation.ts';
import type { QuoteFormat } from './quote-format.ts';

function toRecord(quote: SavedQuote): string {
  const { id, title, outlet, url, published, accessed, language, note, tags, ...rest } =
    toCitation(quote);
  const lines: [string, string | undefined][] = [
    // An article of a periodical. Of NEWS some readers keep no more than the year, of ELEC no outlet.
    ['TY', 'MGZN'],
    ['ID', id],
    ['TI', title],
    ['T2', outlet],
    ['PY', published && String(published.year).padStart(4, '0')],
    ['DA', published && writeDate(published, '/')],
    ['UR', url],
    ['Y2', accessed && writeDate(accessed, '/')],
    ['LA', language],
    ['AB', rest.quote],
    ['N1', note],
    // A tag that only today's RIS has: without one, some readers take AB for a note, as it once was.
    ['DP', 'Source Context'],
    ...tags.map((tag): [string, string] => ['KW', tag]),
  ];
  const written = lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}\r\n`] : []));
  return `${written.join('')}ER  - \r\n`;
}

/** What EndNote, Mendeley, Zotero and libraries read. */
export const ris: QuoteFormat = {
  id: 'ris',
  extension: 'ris',
  mediaType: 'application/x-research-info-systems',
  write: (quotes) => quotes.map(toRecord).join('\r\n'),
};
