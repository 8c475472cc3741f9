import type { TextBlock } from '../../core/article/text-blocks.ts';
import { findSaidBefore, recordWords, type RecordedWords } from '../../core/cards/said-before.ts';
import { newestFirst, type Statement } from '../../core/model/statement.ts';
import { splitEntryKey, type EntryKey } from '../../core/model/entry.ts';
import { findQuoted } from '../../core/quotes/marks.ts';
import type { PageReading, RepeatedQuote } from '../../messaging/page-reading.ts';
import type { Materials } from './materials.ts';

/**
 * "Said before": quotes of the article that repeat, nearly word for word, what somebody named in it is on
 * record with from before. The words themselves tell whose they are; nobody else's are asked.
 */

interface Found {
  speaker: EntryKey;
  statement: Statement;
}

type Records = ReadonlyMap<EntryKey, readonly RecordedWords[]>;

/** @param isOwn of the reader's own quotes and statements, or of the published ones */
function readRecords({ reading }: PageReading, materials: Materials, isOwn: boolean): Records {
  const record = new Map<EntryKey, RecordedWords[]>();
  for (const [key, { entry, statements }] of materials.byEntry) {
    if (entry.type !== 'person') continue;
    const { id } = splitEntryKey(key);
    const theirs = statements.filter(({ speaker, own }) => speaker === id && !!own === isOwn);
    const words = recordWords(theirs, reading.article(), reading.day().day);
    if (words.length > 0) record.set(key, words);
  }
  return record;
}

/** The earliest of all that said it. */
function findFirst(quote: string, record: Records): Found | undefined {
  const found: Found[] = [];
  for (const [speaker, words] of record) {
    const statement = findSaidBefore(quote, words);
    if (statement) found.push({ speaker, statement });
  }
  return found.sort((a, b) => newestFirst(b.statement, a.statement))[0];
}

/** Looks through the page's quotes in slices and marks those that repeat. Run again as cards come. */
export function serveSaidBefore(page: PageReading, materials: Materials): () => void {
  const { signal } = page.ending;
  let latest = 0;
  return () => {
    const token = ++latest;
    // A page sees marks of published statements: one that went when its reader saved the same words would tell it.
    const records = [false, true].map((isOwn) => readRecords(page, materials, isOwn));
    const marked = new Map<TextBlock, readonly RepeatedQuote[]>();
    const look = (block: TextBlock) => {
      if (token !== latest || !records.some(({ size }) => size)) return;
      const repeated = findQuoted(block.text).flatMap(({ start, end }) => {
        const quote = block.text.slice(start, end);
        const found = records.map((record) => findFirst(quote, record)).find((one) => one);
        if (!found) return [];
        const { speaker, statement } = found;
        return { start, end, speaker, statement: statement.id, own: !!statement.own };
      });
      if (repeated.length > 0) marked.set(block, repeated);
    };
    void page.inSlices(page.reading.blocks(), look, signal).then(() => {
      // Of two runs at once the later one knows more.
      if (token === latest && !signal.aborted) page.markQuotes(marked);
    });
  };
}
