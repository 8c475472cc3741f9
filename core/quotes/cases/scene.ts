import type { Paragraph } from '../paragraph.ts';
import type { Token } from '../tokens.ts';
import type { CaseGrammar } from './grammar.ts';

/** A sentence around a quote, as far as it is looked at. */
export interface Scene {
  paragraph: Paragraph;
  cases: CaseGrammar;
  /** The quote's token. */
  at: number;
  from: number;
  to: number;
}

export function wordAt({ paragraph }: Scene, at: number): string {
  return paragraph.tokens[at]?.word ?? '';
}

/** The first token that fits; -1 where none does. */
export function findToken(
  { paragraph }: Scene,
  from: number,
  to: number,
  fits: (token: Token) => boolean,
): number {
  for (let at = from; at < to; at++) {
    const token = paragraph.tokens[at];
    if (token?.kind === 'word' && fits(token)) return at;
  }
  return -1;
}

/** The last verb of saying; -1 where there is none. */
export function findLastCue({ paragraph }: Scene, from: number, to: number): number {
  let at = to - 1;
  while (at >= from && !paragraph.tokens[at]?.cue) at--;
  return at < from ? -1 : at;
}
