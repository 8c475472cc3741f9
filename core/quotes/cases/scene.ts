import { sentenceStart, type Paragraph, type Stretch } from '../paragraph.ts';
import type { CaseGrammar } from './grammar.ts';

/** Further from a quote than this nobody is looked for. */
export const furthestToken = 40;

/** The sentence around a token, no further than rules look. */
export function around(paragraph: Paragraph, at: number): Stretch {
  const { tokens } = paragraph;
  let to = at;
  while (to < tokens.length && to < at + furthestToken && tokens[to]?.kind !== '.') to++;
  return { from: Math.max(sentenceStart(paragraph, at), at - furthestToken), to };
}

/** A sentence around a quote, as far as it is looked at. */
export interface Scene {
  paragraph: Paragraph;
  cases: CaseGrammar;
  at: number;
  from: number;
  to: number;
}

export function wordAt({ paragraph }: Scene, at: number): string {
  return paragraph.tokens[at]?.word ?? '';
}

export function findWord(
  scene: Scene,
  from: number,
  to: number,
  fits: (word: string) => boolean,
): number {
  for (let at = from; at < to; at++)
    if (scene.paragraph.tokens[at]?.kind === 'word' && fits(wordAt(scene, at))) return at;
  return -1;
}
