import type { Language } from '../detection/languages/language.ts';
import type { Mention } from '../model/mention.ts';
import { partSpoken } from './cases/spoken.ts';
import type { QuoteLanguage } from './languages/language.ts';
import { findQuoted, type Quoted } from './marks.ts';
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

/** Takes a paragraph apart. One without quotes and people has nothing to say and stays empty. */
export function readParagraph(
  block: Block,
  language: QuoteLanguage,
  sentences: Language,
): Paragraph {
  const marked = findQuoted(block.text);
  const quoted = language.cases ? partSpoken(block.text, marked, language.cases) : marked;
  const speaks =
    quoted.length > 0 ||
    /[:]\s*$/.test(block.text) ||
    block.mentions.some((mention) => mention.kind === 'person');
  return {
    ...block,
    quoted,
    language,
    tokens: speaks ? tokenize(block.text, quoted, sentences) : [],
  };
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
