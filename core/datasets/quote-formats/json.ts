import * as v from 'valibot';
import type { SavedQuote } from '../../model/saved-quote.ts';
import { linesOfObjects, parseJson } from './json-lines.ts';
import type { ImportedQuotes, QuoteFormat } from './quote-format.ts';
import { describeIssue, quoteSchema } from './quote-schema.ts';

export const quotesFormat = 'source-context/quotes@1';
const anyVersion = /"format"\s*:\s*"source-context\/quotes@/;

const fileSchema = v.looseObject({ format: v.literal(quotesFormat), quotes: v.array(v.unknown()) });

/** A quote a line, so that a problem's line is the quote's and two files compare line by line. */
function write(quotes: readonly SavedQuote[]): string {
  const lines = quotes.map((quote) => JSON.stringify(quote));
  return `{"format":"${quotesFormat}","quotes":[\n${lines.join(',\n')}\n]}\n`;
}

function read(text: string): ImportedQuotes {
  const parsed = parseJson(text);
  if (!parsed.ok) return { quotes: [], problems: [parsed.error] };
  const file = v.safeParse(fileSchema, parsed.value);
  if (!file.success) {
    const message = anyVersion.test(text)
      ? `this file is of another version than ${quotesFormat}; a newer Source Context may read it`
      : `this is no file of saved quotes: its "format" is not "${quotesFormat}"`;
    return { quotes: [], problems: [{ line: 1, message }] };
  }
  const lines = linesOfObjects(text, 2);
  const imported: ImportedQuotes = { quotes: [], problems: [] };
  for (const [i, one] of file.output.quotes.entries()) {
    const quote = v.safeParse(quoteSchema, one);
    if (quote.success) imported.quotes.push(quote.output);
    else imported.problems.push({ line: lines[i] ?? 1, message: describeIssue(quote.issues[0]) });
  }
  return imported;
}

/** Our own format: everything that is known of a quote, there and back. */
export const json: QuoteFormat = {
  id: 'json',
  extension: 'json',
  mediaType: 'application/json',
  write,
  recognizes: (text) => anyVersion.test(text.slice(0, 1_000)),
  read,
};
