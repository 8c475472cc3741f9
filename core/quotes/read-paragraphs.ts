import type { Language } from '../detection/languages/language.ts';
import { partSpoken } from './cases/spoken.ts';
import { markVerbs } from './cues.ts';
import type { QuoteLanguage } from './languages/language.ts';
import { findQuoted, opensWithQuote } from './marks.ts';
import type { Block, Paragraph } from './paragraph.ts';
import { tokenize } from './tokens.ts';

/** Characters: three times a very long read. What comes after that on a page is no article. */
const longestArticle = 300_000;

function* withinArticle(blocks: readonly Block[]): Generator<Block> {
  let length = 0;
  for (const block of blocks) {
    length += block.text.length;
    if (length > longestArticle) return;
    yield block;
  }
}

/**
 * Takes an article apart. A paragraph without quotes and people that comes before no quote has nothing
 * to say and stays without tokens.
 */
export function readParagraphs(
  page: readonly Block[],
  language: QuoteLanguage,
  sentences: Language,
): Paragraph[] {
  const blocks = [...withinArticle(page)];
  const quoted = blocks.map(({ text }) => {
    const marked = findQuoted(text);
    return language.cases ? partSpoken(text, marked, language.cases) : marked;
  });
  return blocks.map((block, number) => {
    const own = quoted[number] ?? [];
    const next = blocks[number + 1];
    const speaks =
      own.length > 0 ||
      block.mentions.some((mention) => mention.kind === 'person') ||
      (next !== undefined && opensWithQuote(next.text, quoted[number + 1] ?? []));
    const tokens = speaks ? tokenize(block.text, own, language, sentences) : [];
    const paragraph = { ...block, quoted: own, language, tokens };
    markVerbs(paragraph);
    return paragraph;
  });
}
