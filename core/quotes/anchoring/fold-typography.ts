/**
 * Typography folded: what an outlet's style sheet, editor or typesetter changes without touching a
 * word. Quotation marks of all kinds, dashes, ellipses, white space, soft hyphens and invisible
 * characters, letters with combining marks. Unlike the folding of detection, letters and case stay,
 * and every place in the folded text is known in the original.
 */
export interface FoldedText {
  text: string;
  /**
   * Pieces in order, in parallel arrays: where a piece begins in the folded text and in the original,
   * and where it ends in the original; -1 for a piece copied as it stands.
   */
  foldedAt: number[];
  originalAt: number[];
  originalEnd: number[];
}

const quoteMarks =
  '"\'`\u00AB\u00B4\u00BB\u2018-\u201F\u2032-\u2036\u2039\u203A\u300C-\u300F\uFF02\uFF07';
const dashes = '\\-\u2010-\u2015\u2212\uFE58\uFE63\uFF0D';
const invisible = '\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF';
const marks = '\u0300-\u036F';
const isQuoteMark = new RegExp(`[${quoteMarks}]`);
const isDash = new RegExp(`[${dashes}]`);
const isInvisible = new RegExp(`[${invisible}]`);
const special = `${quoteMarks}${dashes}${invisible}${marks}\u2026`;
/** All but a single plain space between words, so that few places of a page stop the copying. */
const foldable = new RegExp(`[\\s${special}]{2,}|[^\\S ]|[${special}]`, 'g');

/** What each foldable character met so far becomes; there are some hundred of them. */
const pieces = new Map<string, string>();

function foldCharacter(character: string): string {
  let piece = pieces.get(character);
  if (piece === undefined) {
    if (isQuoteMark.test(character)) piece = "'";
    else if (isDash.test(character)) piece = '-';
    else if (character === '\u2026') piece = '...';
    else piece = isInvisible.test(character) ? '' : ' ';
    pieces.set(character, piece);
  }
  return piece;
}

function isMark(character: string): boolean {
  const code = character.charCodeAt(0);
  return code >= 0x300 && code <= 0x36f;
}

/** Folds typography; a mark, dash or space after its like is left out. Linear in the text. */
export function foldTypography(original: string): FoldedText {
  const folded: FoldedText = { text: '', foldedAt: [], originalAt: [], originalEnd: [] };
  const { foldedAt, originalAt, originalEnd } = folded;
  let text = '';
  const add = (piece: string, from: number, end: number) => {
    foldedAt.push(text.length);
    originalAt.push(from);
    originalEnd.push(end);
    text += piece;
  };
  let copied = 0;
  foldable.lastIndex = 0;
  for (let found = foldable.exec(original); found; found = foldable.exec(original)) {
    const run = found[0];
    let at = found.index;
    let base = isMark(run.charAt(0)) && at > copied ? original.charAt(at - 1) : '';
    const from = at - base.length;
    if (from > copied) add(original.slice(copied, from), copied, -1);
    let last = '';
    for (const character of run) {
      at += character.length;
      if (isMark(character)) {
        // A mark that makes no letter of its own is a stress mark.
        const whole = (base + character).normalize('NFC');
        if (base !== '' && whole.length === 1) base = whole;
        continue;
      }
      if (base !== '') {
        add(base, from, at - character.length);
        base = '';
      }
      const piece = foldCharacter(character);
      if (piece === '') continue;
      if (piece === last && piece !== '...') originalEnd[originalEnd.length - 1] = at;
      else add(piece, at - character.length, at);
      last = piece;
    }
    if (base !== '') add(base, from, at);
    copied = at;
  }
  if (copied < original.length) add(original.slice(copied), copied, -1);
  folded.text = text;
  return folded;
}

/** The last piece that begins at or before a place; -1 where there is none. */
function pieceAt(begins: readonly number[], at: number): number {
  let low = 0;
  let high = begins.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((begins[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The stretch of the original that a stretch of the folded text (not empty) comes from. */
export function toOriginal(
  folded: FoldedText,
  start: number,
  end: number,
): { start: number; end: number } {
  const first = pieceAt(folded.foldedAt, start);
  const last = pieceAt(folded.foldedAt, end - 1);
  const place = (piece: number) => folded.originalAt[piece] ?? 0;
  const shift = (piece: number, at: number) => place(piece) + at - (folded.foldedAt[piece] ?? 0);
  return {
    start: folded.originalEnd[first] === -1 ? shift(first, start) : place(first),
    end: folded.originalEnd[last] === -1 ? shift(last, end) : (folded.originalEnd[last] ?? 0),
  };
}

/** Where a place of the original lies in the folded text; inside what was folded, where that begins. */
export function toFolded(folded: FoldedText, at: number): number {
  const piece = pieceAt(folded.originalAt, at);
  if (piece < 0) return 0;
  const begin = folded.foldedAt[piece] ?? 0;
  const next = folded.foldedAt[piece + 1] ?? folded.text.length;
  const inside = at - (folded.originalAt[piece] ?? 0);
  const end = folded.originalEnd[piece] ?? 0;
  if (end === -1) return Math.min(begin + inside, next);
  return at >= end ? next : begin;
}
