import type { SavedQuote } from '../../model/saved-quote.ts';
import { joinTags, toCitation, writeDate } from './citation.ts';
import type { QuoteFormat } from './quote-format.ts';

/** Signs that TeX reads as orders. */
const orders: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

/** Two of these in a row are one sign to TeX: -- is a dash, '' a quotation mark. */
const doubled = /(['`,-])(?=\1)|([?!])(?=`)|<(?=<)|>(?=>)/g;

function escape(text: string): string {
  return text
    .replace(/[\\{}$&#%_^~]/g, (sign) => orders[sign] ?? `\\${sign}`)
    .replace(doubled, '$&{}');
}

/** Addresses stand as they are; only braces would end them. */
function escapeAddress(address: string): string {
  return address.replaceAll('{', '%7B').replaceAll('}', '%7D').replaceAll('\\', '%5C');
}

/** Letters, digits and a few signs, and never the same for two ids. */
function keyOf(id: string): string {
  return id
    .toWellFormed()
    .replace(/[^A-Za-z0-9:-]/g, (sign) => `_${sign.codePointAt(0)?.toString(16)}_`);
}

function toEntry(quote: SavedQuote): string {
  const { id, title, outlet, url, published, accessed, language, note, tags, ...rest } =
    toCitation(quote);
  const keywords = joinTags(tags);
  const fields: [string, string | undefined][] = [
    // Titles keep their capitals in double braces.
    ['title', `{${escape(title)}}`],
    ['organization', outlet && escape(outlet)],
    ['date', published && writeDate(published)],
    ['url', url && escapeAddress(url)],
    ['urldate', accessed && writeDate(accessed)],
    ['language', language && escape(language)],
    ['abstract', escape(rest.quote)],
    ['note', note && escape(note)],
    ['keywords', keywords && escape(keywords)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@online{${keyOf(id)},\n${lines.join(',\n')}\n}\n`;
}

/** BibTeX as biblatex extends it: articles on the web with whole dates. */
export const bibtex: QuoteFormat = {
  id: 'bibtex',
  extension: 'bib',
  mediaType: 'application/x-bibtex',
  write: (quotes) => quotes.map(toEntry).join('\n'),
};
