import { readFileSync } from 'node:fs';
import { blockAt } from '../../core/article/joined-text.ts';
import { indexDataset, type IndexedDataset } from '../../core/detection/find-candidates.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import { entryKey, type EntryKey } from '../../core/model/entry.ts';
import type { FoundQuote } from '../../core/model/found-quote.ts';
import { findQuotes } from '../../core/quotes/find-quotes.ts';
import { quoteLanguage } from '../../core/quotes/languages/index.ts';
import type { PersonFacts } from '../../core/quotes/people.ts';
import { readDays, whenSaid } from '../../core/quotes/when-said.ts';
import { decodePage } from '../decode-page.ts';
import { nameBlocks } from '../name-blocks.ts';
import { answerLines, InputError } from '../ndjson.ts';
import { printArticle } from '../print-article.ts';
import { printMention, printQuote } from '../print-found.ts';
import { readPage, today, type Block } from '../read-page.ts';

/** What the datasets know of their people, for "the minister" and "she". */
export function collectFacts(datasets: readonly Dataset[]): ReadonlyMap<EntryKey, PersonFacts> {
  return new Map(
    datasets.flatMap(({ id, people }) =>
      people.map((person) => [
        entryKey(id, person.id),
        {
          name: person.name,
          roles: person.roles.map(({ title, organization = '' }) => `${title} ${organization}`),
        },
      ]),
    ),
  );
}

/**
 * Reads one article: what it says of itself, whom and what it names, who says what and when. Both phases,
 * as the reader does.
 */
export function readOne(
  request: object,
  datasets: IndexedDataset[],
  facts: ReadonlyMap<EntryKey, PersonFacts> = new Map(),
): object {
  const { article, day, language, text, blocks, fromHtml } = readPage(request);
  const byBlock = nameBlocks(blocks, datasets, language, day);
  const mentions = byBlock.flatMap((found, i) => {
    const { start } = blocks[i] ?? { start: 0 };
    return found.map((one) => ({ ...one, start: one.start + start, end: one.end + start }));
  });
  const row = quoteLanguage(language.code);
  const paragraphs = blocks.map((block, i) => ({ ...block, mentions: byBlock[i] ?? [] }));
  const quotes = row ? findQuotes(paragraphs, row, language, (key) => facts.get(key)) : [];
  const days = readDays(blocks, day, today());
  const blockOf = ({ start }: FoundQuote): Block =>
    blocks[blockAt({ blocks }, start)] ?? { text, start: 0 };
  return {
    article: printArticle(article),
    ...(fromHtml ? { text } : {}),
    mentions: mentions.map(printMention),
    quotes: quotes.map((quote) =>
      printQuote(quote, whenSaid(quote, blockOf(quote), language, days)),
    ),
  };
}

/** `read [FILE...] [--ndjson]`: files ending in .html or .htm are pages, all others plain text. */
export async function read(files: string[], datasets: Dataset[], ndjson: boolean): Promise<void> {
  const indexed = datasets.map(indexDataset);
  const facts = collectFacts(datasets);
  if (ndjson)
    return answerLines(process.stdin, process.stdout, (request) =>
      readOne(request, indexed, facts),
    );
  if (files.length === 0)
    throw new InputError(
      'read needs a file, or --ndjson with one JSON object a line on standard input',
    );
  for (const file of files) {
    const request = /\.html?$/i.test(file)
      ? { html: decodePage(readFileSync(file)) }
      : { text: readFileSync(file, 'utf8') };
    console.log(JSON.stringify({ id: file, ...readOne(request, indexed, facts) }, null, 2));
  }
}
