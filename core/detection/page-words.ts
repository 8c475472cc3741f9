import { foldings } from './fold.ts';
import { isWordCode } from './letters.ts';
import type { Outline } from './languages/language.ts';
import { longestWord } from './spelling.ts';
import { findCapitalisedWords, findWords, isCapitalised, type Word } from './words.ts';

/** What phase one finds in a block of text, and phase two works on. */
export interface BlockWords {
  text: string;
  capitalised: Word[];
  /** Event nouns: "summit", "talks". */
  nouns: Word[];
  /** Small words within four words of an event noun: "the anchorage summit". */
  nearNouns: Word[];
}

/** How far from an event noun a place in small letters is still looked for. */
const nearNounWords = 4;
/** Text this far from a noun holds the four words, an indented line break in the page's source included. */
const nearNounCharacters = 90;

/** Stems, and what may follow them to the end of the word. */
const nounPatterns = new WeakMap<Outline, { stems: RegExp; endings: RegExp }>();

function nounPattern(outline: Outline) {
  let made = nounPatterns.get(outline);
  if (!made) {
    const stems = new RegExp(outline.eventNouns.join('|'), 'gi');
    made = { stems, endings: new RegExp(`^(?:${outline.nounEndings})$`, 'i') };
    nounPatterns.set(outline, made);
  }
  return made;
}

/** Where words begin and end is told by code: ranges of letters in an expression of any case are slow. */
function findNouns(text: string, outline: Outline, most: number): Word[] {
  const { stems, endings } = nounPattern(outline);
  const nouns: Word[] = [];
  stems.lastIndex = 0;
  for (let found = stems.exec(text); found && nouns.length < most; found = stems.exec(text)) {
    const start = found.index;
    if (isWordCode(text.charCodeAt(start - 1))) continue;
    const stemEnd = start + found[0].length;
    let end = stemEnd;
    while (isWordCode(text.charCodeAt(end))) end++;
    if (endings.test(text.slice(stemEnd, end)))
      nouns.push({ start, end, text: text.slice(start, end) });
  }
  return nouns;
}

/**
 * Large words and event nouns of a page that are looked at, each: 15 times what the richest of 1,794 news
 * pages has, and 1.4 MB of ordinary text. A page of nothing but names has more, and none of them is news.
 */
const mostWords = 40_000;

/** A reader of the blocks of one page, in their order. Behind the words of an endless page it finds none. */
export function makeBlockReader(outline: Outline): (text: string) => BlockWords {
  let left = mostWords;
  return (text) => {
    const words = readBlock(text, outline, left);
    left -= Math.max(words.capitalised.length, words.nouns.length);
    return words;
  };
}

export function readBlock(text: string, outline: Outline, most = mostWords): BlockWords {
  const nouns = findNouns(text, outline, most);
  const nearNouns = new Map<number, Word>();
  for (const noun of nouns) {
    // Cutting may leave half a word at either end; half a word names nothing.
    const before = findWords(text, Math.max(0, noun.start - nearNounCharacters), noun.start);
    const after = findWords(text, noun.end, Math.min(text.length, noun.end + nearNounCharacters));
    const near = [...before.slice(-nearNounWords), ...after.slice(0, nearNounWords)];
    for (const word of near) if (!isCapitalised(word.text)) nearNouns.set(word.start, word);
  }
  return {
    text,
    capitalised: findCapitalisedWords(text, most),
    nouns,
    nearNouns: [...nearNouns.values()].sort((a, b) => a.start - b.start),
  };
}

/** Phase one: the distinct folded words by which a page may name an entry. No running text. */
export function collectWords(blocks: Iterable<BlockWords>): Set<string> {
  const raw = new Set<string>();
  for (const block of blocks) {
    for (const word of block.capitalised) raw.add(word.text);
    for (const word of block.nouns) raw.add(word.text);
    for (const word of block.nearNouns) raw.add(word.text);
  }
  const folded = new Set<string>();
  // It keeps what is sent small on hostile pages.
  for (const word of raw)
    if (word.length <= longestWord) for (const one of foldings(word)) folded.add(one);
  return folded;
}
