import { fold } from '../detection/fold.ts';
import { wordRanges } from '../detection/letters.ts';
import { isCapitalised } from '../detection/words.ts';
import type { Article } from '../model/article.ts';
import { isBefore, type Day } from '../model/partial-date.ts';
import { newestFirst, type Statement } from '../model/statement.ts';
import { recogniseArticle } from './own-source.ts';

/** Fewer words than this are said by anyone. */
const fewestWords = 5;
/** Of a longer speech only so much is compared. */
const mostWords = 400;
/** The share of the shorter quote's words that stand in the other, and of the stretch they stand in. */
const sharedShare = 0.8;
/** A negation so few words before a stretch may belong to it. */
const reachOfNegation = 3;

/** Words that turn what is said round, in English, Russian and Ukrainian. Folded. */
const negations = new Set(
  (
    'no not never none neither nor nobody nothing nowhere without cannot hardly unless ' +
    'не ни нет никогда никто ничего нигде без нельзя вряд ' +
    'ні немає ніколи ніхто нічого ніде жоден жодного'
  ).split(' '),
);
const numberWords = new Set(
  (
    'zero one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand ' +
    'million billion trillion dozen half first second third ' +
    'ноль один одна два две три четыре пять шесть семь восемь девять десять двадцать тридцать сорок сто тысяч тысячи ' +
    'миллион миллионов миллиард миллиардов первый второй третий ' +
    'нуль дві чотири пʼять шість сім вісім девʼять десять двадцять тридцять тисяч мільйон мільйонів мільярд мільярдів'
  ).split(' '),
);

interface Word {
  folded: string;
  capital: boolean;
}

/** What is compared: words in their order, and which there are. */
export interface Wording {
  words: readonly Word[];
  distinct: ReadonlySet<string>;
}

/** An editor's insertion: "[Vladimir]". */
const inserted = /\[[^[\]]*\]/g;
const anyWord = new RegExp(`[${wordRanges}]+(?:['’ʼ][${wordRanges}]+)*`, 'g');

function readWording(text: string): Wording {
  const found = text.replace(inserted, ' ').match(anyWord) ?? [];
  const words = found.slice(0, mostWords).map((word, i) => ({
    folded: fold(word).replace(/[’ʼ]/g, "'"),
    // The first word is large in any case.
    capital: i > 0 && isCapitalised(word),
  }));
  return { words, distinct: new Set(words.map(({ folded }) => folded)) };
}

function isNegation({ folded }: Word): boolean {
  return negations.has(folded) || folded.endsWith("n't");
}

function isNumber({ folded }: Word): boolean {
  return /^\d/.test(folded) || numberWords.has(folded.replace("'", 'ʼ'));
}

/** Whether enough words are shared for the order of words to be worth a look. */
function sharesWords(short: readonly Word[], long: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const { folded } of short) if (long.has(folded)) shared++;
  return shared >= sharedShare * short.length;
}

/**
 * Pairs of places with the same word where two lists are most alike: Smith and Waterman's local
 * alignment (1981), a pair counting one, a word changed, added or left out minus one.
 */
function pair(short: readonly Word[], long: readonly Word[]): [number, number][] {
  const width = long.length + 1;
  const scores = new Int16Array((short.length + 1) * width);
  const score = (i: number, j: number) => scores[i * width + j] ?? 0;
  const same = (i: number, j: number) => short[i - 1]?.folded === long[j - 1]?.folded;
  let end = 0;
  for (let i = 1; i <= short.length; i++)
    for (let j = 1; j <= long.length; j++) {
      const paired = score(i - 1, j - 1) + (same(i, j) ? 1 : -1);
      const at = i * width + j;
      scores[at] = Math.max(0, paired, score(i - 1, j) - 1, score(i, j - 1) - 1);
      if ((scores[at] ?? 0) > (scores[end] ?? 0)) end = at;
    }
  const pairs: [number, number][] = [];
  let [i, j] = [Math.floor(end / width), end % width];
  while (score(i, j) > 0) {
    if (score(i, j) === score(i - 1, j - 1) + (same(i, j) ? 1 : -1)) {
      if (same(i, j)) pairs.unshift([i - 1, j - 1]);
      i--;
      j--;
    } else if (score(i, j) === score(i - 1, j) - 1) i--;
    else j--;
  }
  return pairs;
}

/** True where the shorter of two quotes stands nearly word for word in the other. */
function repeats(one: Wording, other: Wording): boolean {
  const [shorter, longer] = one.words.length <= other.words.length ? [one, other] : [other, one];
  if (!sharesWords(shorter.words, longer.distinct)) return false;
  const [short, long] = [shorter.words, longer.words];
  const pairs = pair(short, long);
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (!first || !last) return false;
  // Where the shorter one begins or ends with another word, its like in the longer one counts too.
  const from = Math.max(0, first[1] - first[0]);
  const to = Math.min(long.length, last[1] + short.length - last[0]);
  if (pairs.length < sharedShare * Math.max(short.length, to - from)) return false;
  const [pairedShort, pairedLong] = [0, 1].map((side) => new Set(pairs.map((two) => two[side])));
  const leftShort = short.filter((_, i) => !pairedShort?.has(i));
  const leftLong = long.slice(from, to).filter((_, i) => !pairedLong?.has(from + i));
  const left = [...leftShort, ...leftLong];
  // "Leave Lima" for "leave Rome": one name in place of another.
  const renamed = leftShort.some((word) => word.capital) && leftLong.some((word) => word.capital);
  const before = long.slice(Math.max(0, from - reachOfNegation), from);
  return !renamed && !left.some((word) => isNegation(word) || isNumber(word)) && !before.some(isNegation);
} // prettier-ignore

/** A statement whose quoted words can be found again. */
export interface RecordedWords {
  statement: Statement;
  wording: Wording;
}

/** What of statements was on record in its own words before an article, the earliest first. */
export function recordWords(
  statements: readonly Statement[],
  article: Article,
  day: Day,
): RecordedWords[] {
  const isArticle = recogniseArticle(article, day);
  return statements
    .filter(({ quote, date, source }) => quote && isBefore(date, day) && !isArticle(source))
    .sort((a, b) => newestFirst(b, a))
    .map((statement) => ({ statement, wording: readWording(statement.quote?.text ?? '') }))
    .filter(({ wording }) => wording.words.length >= fewestWords);
}

/**
 * The earliest statement that already had the words of a quote. Another number, name or negation makes
 * other words.
 */
export function findSaidBefore(
  quote: string,
  record: readonly RecordedWords[],
): Statement | undefined {
  if (record.length === 0) return undefined;
  const wording = readWording(quote);
  if (wording.words.length < fewestWords) return undefined;
  return record.find((one) => repeats(wording, one.wording))?.statement;
}
