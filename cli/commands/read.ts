import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import * as v from 'valibot';
import { readArticle } from '../../core/article/read-article.ts';
import { readTextArticle } from '../../core/article/read-text.ts';
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
import type { Article, FactProvenance } from '../../core/model/article.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import { splitEntryKey, type EntryKey } from '../../core/model/entry.ts';
import type { Mention } from '../../core/model/mention.ts';
import { dayOfTimestamp, isPartialDate, lastDay } from '../../core/model/partial-date.ts';
import { decodePage } from '../decode-page.ts';
import { limitNesting } from '../limit-nesting.ts';
import { answerLines, InputError } from '../ndjson.ts';
import { printArticle } from '../print-article.ts';

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
  const { document } = parseHTML(limitNesting(whole));
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
    article: readTextArticle(request.text, request.url, today()),
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

function setLanguage(article: Article, language: string, from: FactProvenance): void {
  article.language = language;
  article.from = { ...article.from, language: from };
}

/** Reads one article: what it says of itself, and whom and what it names. Both phases, as the reader does. */
export function readOne(request: object, datasets: IndexedDataset[]): object {
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
  const language = chooseLanguage(declared ?? article.language, () => text);
  if (declared !== undefined) setLanguage(article, declared, 'given');
  else if (article.language === undefined) setLanguage(article, language.code, 'text');
  const articleDay =
    article.publishedAt === undefined
      ? undefined
      : (dayOfTimestamp(article.publishedAt) ?? lastDay(article.publishedAt));

  const words = blocks.map((block) => readBlock(block.text, language));
  const lexicon = compileLexicon(findCandidates(datasets, collectWords(words)), language);
  const hits = words.map((block) => scanBlock(block, lexicon));
  const mentions = resolvePage(hits, lexicon, articleDay).flatMap((found, i) =>
    found.map((mention) => ({
      ...mention,
      start: mention.start + (blocks[i]?.start ?? 0),
      end: mention.end + (blocks[i]?.start ?? 0),
    })),
  );
  return {
    article: printArticle(article),
    ...(parsed.output.html === undefined ? {} : { text }),
    mentions: mentions.map(printMention),
    quotes: [],
  };
}

/** `read [FILE...] [--ndjson]`: files ending in .html or .htm are pages, all others plain text. */
export async function read(files: string[], datasets: Dataset[], ndjson: boolean): Promise<void> {
  const indexed = datasets.map(indexDataset);
  if (ndjson)
    return answerLines(process.stdin, process.stdout, (request) => readOne(request, indexed));
  if (files.length === 0)
    throw new InputError(
      'read needs a file, or --ndjson with one JSON object a line on standard input',
    );
  for (const file of files) {
    const request = /\.html?$/i.test(file)
      ? { html: decodePage(readFileSync(file)) }
      : { text: readFileSync(file, 'utf8') };
    console.log(JSON.stringify({ id: file, ...readOne(request, indexed) }, null, 2));
  }
}
