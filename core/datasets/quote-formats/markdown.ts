import type { SavedQuote } from '../../model/saved-quote.ts';
import { cite } from '../../quotes/citing/cite.ts';
import type { QuoteFormat } from './quote-format.ts';

/** Signs that Markdown and HTML read as orders. */
function escape(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|~!&]/g, (sign) => `\\${sign}`)
    .replace(
      /^(\s*)([-+=]|\d+[.)])/gm,
      (_, space: string, sign: string) => `${space}${sign.slice(0, -1)}\\${sign.slice(-1)}`,
    );
}

function toBlock(quote: SavedQuote): string {
  const lines = escape(quote.selector.exact.trim()).split(/\r\n|\r|\n/);
  const source = cite(quote, '[{speaker}, ][{said}, ][{title}, ][{outlet}, ][{published}]');
  const url = cite(quote, '{url}').replace(/[()<>]/g, encodeURIComponent);
  const label = escape(source.replace(/, $/, '').replace(/\s+/g, ' ')) || 'source';
  return [
    ...lines.map((line) => `> ${line}`.trimEnd()),
    '>',
    url === '' ? `> — ${label}` : `> — [${label}](${url})`,
    ...(quote.note === undefined ? [] : ['', escape(quote.note)]),
    '',
  ].join('\n');
}

/** For notes: a block quote each, with its source as a link, and the reader's note below. */
export const markdown: QuoteFormat = {
  id: 'markdown',
  extension: 'md',
  mediaType: 'text/markdown',
  write: (quotes) => quotes.map(toBlock).join('\n'),
};
