import * as v from 'valibot';
import type { SavedQuote } from '../../model/saved-quote.ts';
import { readCell, splitRows, writeCell, type CsvRow } from './csv-cells.ts';
import { refuseFile, type ImportedQuotes, type QuoteFormat } from './quote-format.ts';
import { describeIssue, quoteSchema } from './quote-schema.ts';

interface Column {
  name: string;
  /** Where the value stands in a saved quote. */
  path: readonly string[];
  /** `list` cells hold JSON; `always` ones are a text even where they are empty. */
  kind?: 'number' | 'list' | 'always';
}

/** What a person reads comes first. */
const columns: readonly Column[] = [
  { name: 'id', path: ['id'] },
  { name: 'quote', path: ['selector', 'exact'] },
  { name: 'speaker', path: ['speaker', 'name'] },
  { name: 'said', path: ['saidAt'] },
  { name: 'outlet', path: ['article', 'outlet'] },
  { name: 'title', path: ['article', 'title'] },
  { name: 'published', path: ['article', 'publishedAt'] },
  { name: 'url', path: ['article', 'url'] },
  { name: 'note', path: ['note'] },
  { name: 'tags', path: ['tags'], kind: 'list' },
  { name: 'state', path: ['sighting', 'state'] },
  { name: 'now', path: ['sighting', 'now'] },
  { name: 'saved_at', path: ['savedAt'] },
  { name: 'language', path: ['article', 'language'] },
  { name: 'about', path: ['about'], kind: 'list' },
  { name: 'speaker_entry', path: ['speaker', 'entry'] },
  { name: 'speaker_from', path: ['speaker', 'from'] },
  { name: 'published_from', path: ['article', 'publishedAtFrom'] },
  { name: 'canonical_url', path: ['article', 'canonicalUrl'] },
  { name: 'article_key', path: ['article', 'key'] },
  { name: 'text_hash', path: ['article', 'textHash'] },
  { name: 'retrieved_at', path: ['article', 'retrievedAt'] },
  { name: 'checked_at', path: ['sighting', 'checkedAt'] },
  { name: 'seen_at', path: ['sighting', 'seenAt'] },
  { name: 'changes', path: ['sighting', 'changes'], kind: 'list' },
  { name: 'prefix', path: ['selector', 'prefix'], kind: 'always' },
  { name: 'suffix', path: ['selector', 'suffix'], kind: 'always' },
  { name: 'start', path: ['selector', 'start'], kind: 'number' },
  { name: 'end', path: ['selector', 'end'], kind: 'number' },
  { name: 'context_before', path: ['context', 'before'], kind: 'always' },
  { name: 'context_after', path: ['context', 'after'], kind: 'always' },
];

type Fields = Record<string, unknown>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function get(quote: SavedQuote, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => (isFields(value) ? value[key] : undefined), quote);
}

function set(fields: Fields, path: readonly string[], value: unknown): void {
  const [key = '', ...rest] = path;
  if (rest.length === 0) {
    fields[key] = value;
    return;
  }
  const inner = isFields(fields[key]) ? fields[key] : {};
  fields[key] = inner;
  set(inner, rest, value);
}

function print(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Spreadsheets take UTF-8 for another encoding where no byte order mark begins it. */
const byteOrderMark = '\uFEFF';

function write(quotes: readonly SavedQuote[]): string {
  const rows = quotes.map((quote) =>
    columns.map(({ path }) => writeCell(print(get(quote, path)))).join(','),
  );
  const head = columns.map(({ name }) => name).join(',');
  return `${byteOrderMark}${[head, ...rows].join('\r\n')}\r\n`;
}

/** @throws SyntaxError where a list is no JSON */
function readRow(names: readonly string[], { cells }: CsvRow): Fields {
  const fields: Fields = {};
  for (const { name, path, kind } of columns) {
    const at = names.indexOf(name);
    const text = at < 0 ? '' : readCell(cells[at] ?? '');
    if (kind === 'always') set(fields, path, text);
    else if (text !== '') {
      if (kind === undefined) set(fields, path, text);
      else set(fields, path, kind === 'number' ? Number(text) : JSON.parse(text));
    }
  }
  return fields;
}

function read(text: string): ImportedQuotes {
  const [head, ...rows] = splitRows(text);
  const names = head?.cells.map((name) => name.trim().toLowerCase()) ?? [];
  if (!['id', 'quote', 'url'].every((name) => names.includes(name)))
    return refuseFile('noColumns', 'the first line must name the columns: id, quote, url …');
  const imported: ImportedQuotes = { quotes: [], problems: [] };
  for (const row of rows) {
    try {
      const quote = v.safeParse(quoteSchema, readRow(names, row));
      if (quote.success) imported.quotes.push(quote.output);
      else imported.problems.push({ line: row.line, message: describeIssue(quote.issues[0]) });
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      imported.problems.push({
        line: row.line,
        message: `tags, about and changes are lists as JSON writes them: ${error.message}`,
      });
    }
  }
  return imported;
}

/** A table for spreadsheets that comes back whole. */
export const csv: QuoteFormat = {
  id: 'csv',
  extension: 'csv',
  mediaType: 'text/csv',
  write,
  recognizes: (text) => /^\uFEFF?"?id"?[,;]/i.test(text),
  read,
};
