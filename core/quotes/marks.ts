import { isWordCode } from '../detection/letters.ts';

/** A stretch between quotation marks, in a paragraph. */
export interface Quoted {
  start: number;
  /** Behind the closing mark; the paragraph's end where there is none. */
  end: number;
  /** No closing mark: the next paragraph goes on, or the mark was forgotten. */
  open: boolean;
}

const anyMark = /["“”„«»‹›‘’‚']/g;
/** What closes each opening mark, as printed in any of the languages; writers mix “ and ". */
const closers: Readonly<Record<string, string>> = {
  '"': '"”',
  '“': '”"',
  '”': '”"',
  '„': '“”"',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '‘': '’',
  '‚': '‘’',
  "'": "'",
};
const singleMarks = "‘’‚'";

function isWord(char: string): boolean {
  return char !== '' && isWordCode(char.charCodeAt(0));
}

function isSpaceOrEnd(char: string): boolean {
  return char === '' || /\s/.test(char);
}

/** True where a mark may open: behind a space, a bracket, a dash, or glued to the stop before it. */
function mayOpen(mark: string, before: string, after: string): boolean {
  if (after === '' || /[,.;:!?)\]]/.test(after)) return false;
  // French print sets a space behind «.
  if ('«‹'.includes(mark)) return true;
  if (isSpaceOrEnd(after)) return false;
  if ('“„'.includes(mark)) return true;
  // "Goods" in German and Danish print: »so«. Elsewhere these marks close.
  if ('”»›'.includes(mark)) return isSpaceOrEnd(before) && isWord(after);
  if (mark === '’') return false;
  if (singleMarks.includes(mark))
    return (
      (isSpaceOrEnd(before) || /[([—–"“«.,:]/.test(before)) && isWord(after) && !/\d/.test(after)
    );
  return isSpaceOrEnd(before) || /[([{—–\-/.,:;!?…]/.test(before) || singleMarks.includes(before);
}

/** True where a mark of the closing kind does close, and is no apostrophe, foot or inch. */
function mayClose(mark: string, before: string, beforeThat: string, after: string): boolean {
  if ('”»›«‹“'.includes(mark)) return true;
  // One quote ends right behind another in it: ‘…’ ”
  if (isSpaceOrEnd(before)) return /["'’”]/.test(beforeThat) && isSpaceOrEnd(after);
  if (mark === '"') {
    if (/\d/.test(before) && /['’′]/.test(beforeThat)) return false;
    return !isWord(after) || /[,.!?…]/.test(before);
  }
  return !isWord(after);
}

interface Opened {
  at: number;
  mark: string;
  depth: number;
  /** Where a single mark may have closed: "the workers’ rights" is no end, but may be all there is. */
  maybe: number;
}

/**
 * The stretches between quotation marks of a paragraph, the outermost only, in order.
 * One pass, looked at twice where single marks stay open; a quote without words is none.
 */
export function findQuoted(text: string): Quoted[] {
  const found: Quoted[] = [];
  const keep = (start: number, end: number, open: boolean) => {
    for (let at = start + 1; at < end; at++)
      if (isWordCode(text.charCodeAt(at))) {
        found.push({ start, end, open });
        return;
      }
  };
  const balance: Record<string, boolean> = {};
  const isBalanced = (mark: string, close: string) =>
    (balance[mark] ??= text.split(mark).length === text.split(close).length);
  let opened: Opened | undefined;
  anyMark.lastIndex = 0;
  for (let match = anyMark.exec(text); ; match = anyMark.exec(text)) {
    const at = match?.index ?? text.length;
    const mark = match?.[0] ?? '';
    const before = text[at - 1] ?? '';
    const after = text[at + 1] ?? '';
    const opens = mark !== '' && mayOpen(mark, before, after);
    if (opened && singleMarks.includes(opened.mark)) {
      // The first end that may be an apostrophe counts, once nothing better came.
      if (opened.maybe > 0 && (mark === '' || (opens && mark !== '"'))) {
        keep(opened.at, opened.maybe, false);
        anyMark.lastIndex = opened.maybe;
        opened = undefined;
        continue;
      }
    }
    if (!match) break;
    if (!opened) {
      if (opens) opened = { at, mark, depth: 0, maybe: 0 };
      continue;
    }
    // “So“: a slip of the keyboard, common where „so“ is right.
    const slips = mark === '“' && opened.mark === '“' && !opens && !isSpaceOrEnd(before);
    const closes =
      slips ||
      (closers[opened.mark]?.includes(mark) && mayClose(mark, before, text[at - 2] ?? '', after));
    if (closes && singleMarks.includes(opened.mark)) {
      if (/[,.!?…;]/.test(before) || /[,.;:!?)]/.test(after)) {
        keep(opened.at, at + 1, false);
        opened = undefined;
      } else if (opened.maybe === 0) opened.maybe = at + 1;
    } else if (closes) {
      if (opened.depth > 0 && mark !== '"') opened.depth--;
      else {
        keep(opened.at, at + 1, false);
        opened = undefined;
      }
    } else if (opens && mark === '“' && opened.mark === '"') {
      opened.depth++;
    } else if (opens && (mark === opened.mark || singleMarks.includes(opened.mark))) {
      // The same mark again: one quote within another where all of them close, else a forgotten end.
      if ((mark === '“' && isBalanced(mark, '”')) || (mark === '«' && isBalanced(mark, '»')))
        opened.depth++;
      else opened = { at, mark, depth: 0, maybe: 0 };
    }
  }
  if (opened && !singleMarks.includes(opened.mark)) keep(opened.at, text.trimEnd().length, true);
  return found;
}

/** True where a quote opens a paragraph: it may take up one that the paragraph before left open. */
export function opensWithQuote(text: string, quoted: readonly Quoted[]): boolean {
  const [first] = quoted;
  return first !== undefined && text.slice(0, first.start).trim() === '';
}

/** The words alone where quotation marks stand around all of them; else the text as it is. */
export function withoutMarks(text: string): string {
  const words = text.trim();
  const [first] = findQuoted(words);
  const isMarked = first?.start === 0 && first.end === words.length && !first.open;
  return isMarked ? words.slice(1, -1).trim() : text;
}
