import type { Day, PartialDate } from '../model/partial-date.ts';
import { letter } from './dates-in-text.ts';
import { dayWords, type DayWords } from './day-words.ts';
import {
  findWhens,
  standsBefore,
  wordsPattern,
  type SaidOnProvenance,
  type When,
} from './whens.ts';
import type { Span } from '../model/span.ts';

export interface SaidOn {
  /** EDTF level 0: a month or a year where the sentence tells no more. */
  date: PartialDate;
  from: SaidOnProvenance;
}

export interface SaidIn {
  /** The sentence that tells of the statement, with its quotation. */
  sentence: string;
  /** Where in it the verb of saying stands. Without it, what opens the sentence counts. */
  cue?: { start: number; end: number } | undefined;
  /** BCP 47. */
  language: string | undefined;
  articleDay: Day | undefined;
  /** The day of the article's dateline. */
  datelineDay?: Day | undefined;
}

/** Longest clause beside the cue's own that only says when: "In Anchorage on August 15, Putin said". Words. */
const longestAside = 6;

/** Offsets stay; quotations become blanks, for their days are of what is told. */
function blankQuotations(sentence: string): string {
  return sentence.replace(/["“„«][^"“”„«»]*(?:["”“»]|$)/g, (quoted) => ' '.repeat(quoted.length));
}

/** The clauses of a text, between its commas, dashes and brackets. */
function splitClauses(text: string): Span[] {
  const clauses: Span[] = [];
  let start = 0;
  for (const found of text.matchAll(/[,;:()]|\s[–—-]\s|$/g)) {
    clauses.push({ start, end: found.index });
    start = found.index + found[0].length;
  }
  return clauses;
}

/** Tells the dates of a saying from those of what is told. */
function makeOfSaying(
  text: string,
  cue: Span | undefined,
  words: DayWords,
): (when: Span) => boolean {
  const clauses = splitClauses(text);
  const clauseOf = (span: Span) => clauses.findIndex(({ end }) => span.start <= end);
  const wordCount = ({ start, end }: Span) =>
    text.slice(start, end).split(/\s+/).filter(Boolean).length;
  const after = cue?.end ?? 0;
  const isBare =
    cue && new RegExp(`^\\s+(?:${words.bareContent})(?!${letter})`, 'i').test(text.slice(after));
  const that = wordsPattern(words.that).exec(text.slice(after));
  const contentAt = isBare ? after + 2 : that ? after + that.index : text.length;
  const cueClause = cue ? clauseOf(cue) : 0;
  return (when) => {
    if (when.start >= contentAt || standsBefore(text, when.start, `(?:${words.notBefore})`))
      return false;
    const at = clauseOf(when);
    if (at === cueClause) return true;
    const clause = clauses[at];
    if (!clause || (at !== 0 && Math.abs(at - cueClause) !== 1)) return false;
    if (/^\s*$/.test(text.slice(clause.start, when.start))) return true;
    const opensElse = new RegExp(`^\\s*(?:${words.notBefore})(?!${letter})`, 'i').test(
      text.slice(clause.start, clause.end),
    );
    return !opensElse && wordCount(clause) <= longestAside;
  };
}

/**
 * The day on which a statement was said, by the sentence that tells of it, else by the dateline, else by
 * the article's own day. Undefined where the sentence says that it was another time, but not which.
 */
export function findSaidOn({
  sentence,
  cue,
  language,
  articleDay,
  datelineDay,
}: SaidIn): SaidOn | undefined {
  const code = language?.toLowerCase().split(/[-_]/)[0] ?? '';
  const words = Object.hasOwn(dayWords, code) ? dayWords[code] : undefined;
  if (words) {
    const text = blankQuotations(sentence);
    const isOfSaying = makeOfSaying(text, cue, words);
    const whens = findWhens(text, words, articleDay).filter(isOfSaying);
    const distance = ({ start, end }: When) =>
      cue ? Math.max(start - cue.end, cue.start - end) : start;
    // "On Wednesday, September 3": what names a day says more than what nobody can tell.
    const rank = ({ date }: When) => (date === undefined ? 2 : 0);
    const [best] = whens.sort((a, b) => rank(a) - rank(b) || distance(a) - distance(b));
    if (best) return best.date === undefined ? undefined : { date: best.date, from: best.from };
  }
  if (datelineDay !== undefined) return { date: datelineDay, from: 'dateline' };
  return articleDay === undefined ? undefined : { date: articleDay, from: 'article day' };
}
