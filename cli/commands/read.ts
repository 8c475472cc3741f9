import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import * as v from 'valibot';
import { readArticle } from '../../core/article/read-article.ts';
import { collectBlocks, splitLines } from '../../core/article/text-blocks.ts';
import {
  findCandidates,
  indexDataset,
  type IndexedDataset,
} from '../../core/detection/find-candidates.ts';
import { resolvePage } from '../../core/detection/find-mentions.ts';
import { chooseLanguage } from '../../core/detection/languages/index.ts';
import { compileLexicon } from '../../core/detection/lexicon.ts';
import { collectWords, readBlock } from '../../core/detection/page-words.ts';
import { scanBlock } from '../../core/detection/scan-block.ts';
import type { Article } from '../../core/model/article.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import { entryKey, splitEntryKey, type EntryKey } from '../../core/model/entry.ts';
import type { FoundQuote } from '../../core/model/found-quote.ts';
import type { Mention } from '../../core/model/mention.ts';
import { dayOfTimestamp, isPartialDate, lastDay } from '../../core/model/partial-date.ts';
import { findQuotes } from '../../core/quotes/find-quotes.ts';
import { quoteLanguage } from '../../core/quotes/languages/index.ts';
import type { PersonFacts } from '../../core/quotes/people.ts';
import { answerLines, InputError } from '../ndjson.ts';

const requestSchema = v.looseObject({
  text: v.optional(v.string()),
  html: v.optional(v.string()),
  url: v.optional(v.string()),
  published: v.optional(v.string()),
  language: v.optional(v.string()),
});
type Request = v.InferOutput<typeof requestSchema>;

interface Block {
  text: string;
  start: number;
}

interface Page {
  article: Article;
  text: string;
  blocks: Block[];
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function readHtml(html: string, url: string | undefined): Page {
  // linkedom wants a root element; a loose fragment or an empty file gets one.
  const whole = /<html[\s>]/i.test(html)
    ? html
    : `<!doctype html><html><head></head><body>${html}</body></html>`;
  const { document } = parseHTML(whole);
  const blocks: Block[] = [];
  let text = '';
  for (const block of collectBlocks(document.body ?? document.documentElement)) {
    blocks.push({ text: block.text, start: text.length });
    text += `${block.text}\n`;
  }
  return { article: readArticle(document, url, today()), text, blocks };
}

function readPage(request: Request): Page {
  if (request.html !== undefined) return readHtml(request.html, request.url);
  if (request.text === undefined)
    throw new InputError('has neither "text" nor "html"; give the article in one of them');
  return {
    article: { canonicalUrl: request.url },
    text: request.text,
    blocks: splitLines(request.text),
  };
}

/** A mention as the command line prints it: ids without their dataset. */
function printMention({ entry, candidates, ...mention }: Mention): object {
  const id = (key: EntryKey) => splitEntryKey(key).id;
  return {
    ...mention,
    entry: entry === null ? null : id(entry),
    ...(candidates ? { candidates: candidates.map(id) } : {}),
  };
}

/** A quote likewise. */
function printQuote({ speaker, ...quote }: FoundQuote): object {
  const entry = speaker?.entry === undefined ? {} : { entry: splitEntryKey(speaker.entry).id };
  return { ...quote, speaker: speaker && { ...speaker, ...entry } };
}

/** What the datasets know of their people, for "the minister" and "she". */
function collectFacts(datasets: readonly Dataset[]): ReadonlyMap<EntryKey, PersonFacts> {
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
 * Reads one article: what it says of itself, whom and what it names, who says what. Both phases, as the
 * reader does.
 */
export function readOne(
  request: object,
  datasets: IndexedDataset[],
  facts: ReadonlyMap<EntryKey, PersonFacts> = new Map(),
): object {
  const parsed = v.safeParse(requestSchema, request);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new InputError(`has a bad "${String(issue.path?.[0]?.key)}": ${issue.message}`);
  }
  const { article, text, blocks } = readPage(parsed.output);
  const { published, language: declared } = parsed.output;
  const givenDay = published === undefined ? undefined : (dayOfTimestamp(published) ?? published);
  if (givenDay !== undefined && !isPartialDate(givenDay))
    throw new InputError(
      `has "published": "${published}", which is no date; write it as 2025-08-15`,
    );
  if (published !== undefined) {
    article.publishedAt = published;
    article.publishedAtFrom = 'given';
  }
  article.language = declared ?? article.language;
  const language = chooseLanguage(article.language, () => text);
  const articleDay =
    article.publishedAt === undefined
      ? undefined
      : (dayOfTimestamp(article.publishedAt) ?? lastDay(article.publishedAt));

  const words = blocks.map((block) => readBlock(block.text, language));
  const lexicon = compileLexicon(findCandidates(datasets, collectWords(words)), language);
  const hits = words.map((block) => scanBlock(block, lexicon));
  const byBlock = resolvePage(hits, lexicon, articleDay);
  const mentions = byBlock.flatMap((found, i) =>
    found.map((mention) => ({
      ...mention,
      start: mention.start + (blocks[i]?.start ?? 0),
      end: mention.end + (blocks[i]?.start ?? 0),
    })),
  );
  const row = quoteLanguage(article.language, language.code, () => text);
  const paragraphs = blocks.map((block, i) => ({ ...block, mentions: byBlock[i] ?? [] }));
  const quotes = row ? findQuotes(paragraphs, row, language, (key) => facts.get(key)) : [];
  const { title, outlet, publishedAt, publishedAtFrom, canonicalUrl } = article;
  return {
    article: {
      title: title ?? null,
      outlet: outlet ?? null,
      publishedAt: publishedAt ?? null,
      publishedAtFrom: publishedAtFrom ?? null,
      canonicalUrl: canonicalUrl ?? null,
      language: article.language ?? language.code,
    },
    ...(parsed.output.html === undefined ? {} : { text }),
    mentions: mentions.map(printMention),
    quotes: quotes.map(printQuote),
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
    const content = readFileSync(file, 'utf8');
    const request = /\.html?$/i.test(file) ? { html: content } : { text: content };
    console.log(JSON.stringify({ id: file, ...readOne(request, indexed, facts) }, null, 2));
  }
}
