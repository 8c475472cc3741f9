import { parseHTML } from 'linkedom';
import * as v from 'valibot';
import { readArticle } from '../core/article/read-article.ts';
import { readTextArticle } from '../core/article/read-text.ts';
import { collectBlocks, splitLines } from '../core/article/text-blocks.ts';
import { chooseLanguage } from '../core/detection/languages/index.ts';
import type { Language } from '../core/detection/languages/language.ts';
import type { Article, FactProvenance } from '../core/model/article.ts';
import { dayOfTimestamp, isPartialDate, lastDay, type Day } from '../core/model/partial-date.ts';
import { limitNesting } from './limit-nesting.ts';
import { InputError } from './ndjson.ts';

const requestSchema = v.looseObject({
  text: v.optional(v.string()),
  html: v.optional(v.string()),
  url: v.optional(v.string()),
  published: v.optional(v.string()),
  language: v.optional(v.string()),
});
type Request = v.InferOutput<typeof requestSchema>;

export interface Block {
  text: string;
  start: number;
}

/** An article as the command line is given it. */
export interface Page {
  article: Article;
  /** The article's own day, if any. */
  day: Day | undefined;
  language: Language;
  text: string;
  /** True where the text was taken from a page, and offsets are into what was taken. */
  fromHtml: boolean;
  blocks: Block[];
}

export function today(): Day {
  return new Date().toISOString().slice(0, 10);
}

function readHtml(
  html: string,
  url: string | undefined,
): Pick<Page, 'article' | 'text' | 'blocks'> {
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

function readContent({ html, text, url }: Request): Pick<Page, 'article' | 'text' | 'blocks'> {
  if (html !== undefined) return readHtml(html, url);
  if (text === undefined)
    throw new InputError('has neither "text" nor "html"; give the article in one of them');
  return { article: readTextArticle(text, url, today()), text, blocks: splitLines(text) };
}

function setLanguage(article: Article, language: string, from: FactProvenance): void {
  article.language = language;
  article.from = { ...article.from, language: from };
}

/** Parses a request and reads its page. Throws an InputError that says what is wrong with it. */
export function readPage(request: object): Page {
  const parsed = v.safeParse(requestSchema, request);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new InputError(`has a bad "${String(issue.path?.[0]?.key)}": ${issue.message}`);
  }
  const { published, language: declared, html } = parsed.output;
  const { article, text, blocks } = readContent(parsed.output);
  const given = published === undefined ? undefined : (dayOfTimestamp(published) ?? published);
  if (given !== undefined && !isPartialDate(given))
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
  const { publishedAt } = article;
  const day =
    publishedAt === undefined ? undefined : (dayOfTimestamp(publishedAt) ?? lastDay(publishedAt));
  return { article, day, language, text, blocks, fromHtml: html !== undefined };
}
