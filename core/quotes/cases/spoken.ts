import { fold } from '../../detection/fold.ts';
import { capitalRanges } from '../../detection/letters.ts';
import { findWords } from '../../detection/words.ts';
import type { Quoted } from '../marks.ts';
import { says } from './agreement.ts';
import type { CaseGrammar } from './grammar.ts';

/**
 * Speech that dashes part from its frame: «Да, — сказал он, — но нет», and lines that open with a dash
 * and have no marks at all.
 */

/** Frames are shorter than this; so the search stays linear. */
const amid = /([,.!?…])\s[—–-]\s([^—–]{3,160}?)[,.:]\s[—–-]\s/g;
const behind = /([,.!?…])\s[—–-]\s([^—–]{3,160}?)(?:[,.:]\s[—–-]\s|[.!?…](?=\s|$)|$)/g;
/** A small letter goes on with the paragraph before: «…», — and on the next line — сказал X. */
const opening = new RegExp(`^\\s*[—–-]\\s+(?=[${capitalRanges}0-9«"“„(])`);
const toldOn = /[—–-]\s$/;

function isFrame(text: string, cases: CaseGrammar): boolean {
  return findWords(text).some((word) => says(fold(word.text), cases));
}

/** Cuts the frames out of a stretch; the pieces are what is said. */
function cutFrames(text: string, { start, end }: Quoted, pattern: RegExp, cases: CaseGrammar) {
  const pieces: Quoted[] = [];
  const spoken = text.slice(start, end);
  let from = start;
  for (const found of spoken.matchAll(pattern)) {
    const [whole, mark = '', frame = ''] = found;
    if (!isFrame(frame, cases)) continue;
    const stop = start + found.index + (mark === ',' ? 0 : 1);
    if (stop > from) pieces.push({ start: from, end: stop, open: false });
    from = start + found.index + whole.length;
    if (!toldOn.test(whole)) return pieces;
  }
  if (from < end) pieces.push({ start: from, end, open: false });
  return pieces;
}

/** What is said in a paragraph: its quotes without the frames amid them, or its line of speech. */
export function partSpoken(text: string, quoted: readonly Quoted[], cases: CaseGrammar): Quoted[] {
  const dash = opening.exec(text);
  if (dash) {
    const line = { start: dash[0].length, end: text.trimEnd().length, open: false };
    const pieces = cutFrames(text, line, behind, cases);
    if (pieces.length > 1 || (pieces[0]?.end ?? line.end) < line.end) return pieces;
  }
  return quoted.flatMap((quote) => {
    const pieces = cutFrames(text, quote, amid, cases);
    return pieces.length > 1 ? pieces : [quote];
  });
}
