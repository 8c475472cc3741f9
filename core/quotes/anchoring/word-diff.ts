import type { QuoteChange } from '../../model/saved-quote.ts';
import { isWordCode } from '../../detection/letters.ts';
import { alignWords, type AlignmentCosts } from './align-words.ts';
import { kindOfChange, type ChangedWord } from './change-kind.ts';
import { foldTypography } from './fold-typography.ts';
import { splitWords, type Words } from './split-words.ts';

/** What both texts share, and what one has instead of the other, in order. */
export type DiffPart = { type: 'same'; text: string } | ({ type: 'change' } & QuoteChange);

export interface WordDiff {
  parts: DiffPart[];
  changes: QuoteChange[];
}

interface Side {
  text: string;
  words: Words;
}

function readSide(text: string): Side {
  const folded = foldTypography(text).text;
  return { text: folded, words: splitWords(folded) };
}

function wordAt({ text, words }: Side, i: number): string {
  return text.slice(words.starts[i], words.ends[i]);
}

function textOf({ text, words }: Side, from: number, to: number): string {
  return from < to ? text.slice(words.starts[from], words.ends[to - 1]) : '';
}

/** Every word and sign that is still there is worth more than the change beside it. */
const [wordWeight, signWeight] = [8, 4];
const costs: AlignmentCosts = { replaced: 1, missing: 1, cameIn: 3, cameInEachWord: 0 };

function weigh({ text, words }: Side): Uint8Array {
  return Uint8Array.from(words.starts, (at) =>
    isWordCode(text.charCodeAt(at)) ? wordWeight : signWeight,
  );
}

/** For each old word the recent one that it still is, or -1. A page may make hashes of two words equal. */
function findPartners(old: Side, recent: Side): Int32Array {
  const { hashes, count } = recent.words;
  const partners = alignWords(old.words.hashes, weigh(old), hashes, 0, count, costs);
  return partners.map((j, i) => (j >= 0 && wordAt(old, i) === wordAt(recent, j) ? j : -1));
}

const sentenceEnd = /^[.!?:]$/;

function readWords(side: Side, from: number, to: number): ChangedWord[] {
  const words: ChangedWord[] = [];
  for (let i = from; i < to; i++)
    words.push({
      text: wordAt(side, i),
      opens: i === 0 || sentenceEnd.test(wordAt(side, i - 1)),
    });
  return words;
}

/** "1 000" and "1000": the same number, set differently. */
function isSameNumber(was: string, now: string): boolean {
  return /^[0-9 ]+$/.test(was) && was.replaceAll(' ', '') === now.replaceAll(' ', '');
}

/** A sign that comes or goes beside a number changes the number: "-5", "5%". */
function touchesNumber(side: Side, from: number, to: number): boolean {
  return /[0-9]/.test(wordAt(side, from - 1) + wordAt(side, to));
}

/**
 * The difference of two texts, word by word. Typography is none: marks, dashes and spaces of another
 * kind are the same. Where as many words came as went, each pair is a change of its own.
 * Time and memory are the product of both lengths, in words.
 */
export function diffWords(was: string, now: string): WordDiff {
  const [old, recent] = [readSide(was), readSide(now)];
  const partners = findPartners(old, recent);
  const parts: DiffPart[] = [];
  const addChange = (from: number, to: number, nowFrom: number, nowTo: number) => {
    const change = { was: textOf(old, from, to), now: textOf(recent, nowFrom, nowTo) };
    if (isSameNumber(change.was, change.now)) {
      parts.push({ type: 'same', text: change.now });
      return;
    }
    const [before, after] = [readWords(old, from, to), readWords(recent, nowFrom, nowTo)];
    const hasWord = [...before, ...after].some(({ text }) => isWordCode(text.charCodeAt(0)));
    const kind =
      !hasWord && (touchesNumber(old, from, to) || touchesNumber(recent, nowFrom, nowTo))
        ? 'number'
        : kindOfChange(before, after);
    parts.push({ type: 'change', kind, ...change });
  };
  const addChanges = (from: number, to: number, nowFrom: number, nowTo: number) => {
    if (to - from === nowTo - nowFrom)
      for (let k = 0; k < to - from; k++)
        addChange(from + k, from + k + 1, nowFrom + k, nowFrom + k + 1);
    else addChange(from, to, nowFrom, nowTo);
  };

  let i = 0;
  let j = 0;
  while (i < old.words.count || j < recent.words.count) {
    let [sameEnd, nowEnd] = [i, j];
    while (partners[sameEnd] === nowEnd) {
      sameEnd++;
      nowEnd++;
    }
    if (sameEnd > i) parts.push({ type: 'same', text: textOf(recent, j, nowEnd) });
    [i, j] = [sameEnd, nowEnd];
    while (sameEnd < old.words.count && (partners[sameEnd] ?? -1) < 0) sameEnd++;
    nowEnd = partners[sameEnd] ?? recent.words.count;
    if (sameEnd > i || nowEnd > j) addChanges(i, sameEnd, j, nowEnd);
    [i, j] = [sameEnd, nowEnd];
  }
  return {
    parts,
    changes: parts.flatMap((part) =>
      part.type === 'same' ? [] : { kind: part.kind, was: part.was, now: part.now },
    ),
  };
}
