import type { Language } from '../detection/languages/language.ts';
import type { Mention } from '../model/mention.ts';
import { partSpoken } from './cases/spoken.ts';
import type { QuoteLanguage } from './languages/language.ts';
import { findQuoted, opensWithQuote, type Quoted } from './marks.ts';
import { tokenize, type Token } from './tokens.ts';

/** A paragraph of an article, with whom detection found in it; offsets are within its own text. */
export interface Block {
  text: string;
  /** Where it starts in the whole text. */
  start: number;
  mentions: readonly Mention[];
}

/** A paragraph as the rules read it. */
export interface Paragraph extends Block {
  quoted: readonly Quoted[];
  tokens: readonly Token[];
  language: QuoteLanguage;
}

/** A run of tokens of one paragraph. */
export interface Stretch {
  from: number;
  /** Behind the last token. */
  to: number;
}

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
    return { ...block, quoted: own, language, tokens };
  });
}

/** The first token of the sentence that holds a token; of the last one behind the end. */
export function sentenceStart({ tokens }: Paragraph, at: number): number {
  return tokens[at]?.sentence ?? tokens.at(-1)?.sentence ?? 0;
}

/** Behind the last token of the sentence that holds a token. */
export function sentenceEnd({ tokens }: Paragraph, at: number): number {
  let to = at;
  while (to < tokens.length && tokens[to]?.kind !== '.') to++;
  return to;
}
