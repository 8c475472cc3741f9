import type { Language } from '../detection/languages/language.ts';
import { partSpoken } from './cases/spoken.ts';
import { markVerbs } from './cues.ts';
import type { QuoteLanguage } from './languages/language.ts';
import { findQuoted, opensWithQuote } from './marks.ts';
import type { Block, Paragraph } from './paragraph.ts';
import { tokenize } from './tokens.ts';

/**
 * Takes an article apart. A paragraph without quotes and people that comes before no quote has nothing
 * to say and stays without tokens.
 */
export function readParagraphs(
  blocks: readonly Block[],
  language: QuoteLanguage,
  sentences: Language,
): Paragraph[] {
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
