import type { Mention } from '../model/mention.ts';
import type { QuoteLanguage } from './languages/language.ts';
import type { Quoted } from './marks.ts';
import type { Token } from './tokens.ts';

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

/** The first token of the sentence that holds a token; of the last one behind the end. */
export function sentenceStart({ tokens }: Paragraph, at: number): number {
  return tokens[at]?.sentence ?? tokens.at(-1)?.sentence ?? 0;
}

/**
 * No rule looks further than this many tokens. Real sentences have 20 to 40; on a page without stops the
 * work would grow with the square of its length.
 */
export const reach = 60;

/** The sentence's first token, or as far back as rules look. */
export function reachBack(paragraph: Paragraph, at: number): number {
  return Math.max(sentenceStart(paragraph, at), at - reach);
}

/** Behind the sentence's last token, or as far on as rules look. */
export function reachOn({ tokens }: Paragraph, at: number): number {
  let to = at;
  while (to < tokens.length && to < at + reach && tokens[to]?.kind !== '.') to++;
  return to;
}
