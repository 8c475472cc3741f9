import { readDateline } from '../article/dateline.ts';
import { findSaidOn, type SaidOn } from '../article/said-on.ts';
import type { Language } from '../detection/languages/language.ts';
import { sentenceAt, splitSentences } from '../detection/sentences.ts';
import type { FoundQuote } from '../model/found-quote.ts';
import type { Day } from '../model/partial-date.ts';

/** A paragraph in the whole text of its article. */
export interface DatedBlock {
  text: string;
  start: number;
}

export interface ArticleDays {
  articleDay: Day | undefined;
  datelineDay: Day | undefined;
}

/** A dateline opens the text; a headline, a byline and a caption may stand before it. */
const blocksBefore = 5;

/** The days by which what an article says of "Wednesday" is told. */
export function readDays(
  blocks: readonly { text: string }[],
  articleDay: Day | undefined,
  today: Day,
): ArticleDays {
  for (const { text } of blocks.slice(0, blocksBefore + 1)) {
    const datelineDay = readDateline(text, articleDay, today);
    if (datelineDay !== undefined) return { articleDay, datelineDay };
  }
  return { articleDay, datelineDay: undefined };
}

/**
 * Characters: one sentence in 100,000 goes on further. A paragraph of many quotes is not read whole for each.
 */
const reach = 400;

/** The day on which a quote was said, by the sentences that hold it and its speaker. */
export function whenSaid(
  { start, end, speaker, cue }: FoundQuote,
  block: DatedBlock,
  language: Language,
  days: ArticleDays,
): SaidOn | undefined {
  const first = Math.min(start, speaker?.start ?? start) - block.start;
  const last = Math.max(end, speaker?.end ?? end) - block.start - 1;
  const begin = Math.max(0, first - reach);
  const around = block.text.slice(begin, last + reach);
  const sentences = splitSentences(around, language);
  const inside = (at: number) =>
    sentenceAt(sentences, Math.max(0, Math.min(at - begin, around.length - 1)), around);
  const [from, to] = [inside(first).start, inside(last).end];
  const sentence = around.slice(from, to);
  // The verb stands outside the quotation marks; the words inside may have it too.
  const before = block.start + begin + from;
  const [open, close] = [start - before, end - before];
  const outside = cue === undefined ? [] : [sentence.indexOf(cue), sentence.indexOf(cue, close)];
  const at = outside.find((one) => one >= 0 && (one < open || one >= close));
  return findSaidOn({
    sentence,
    cue: at === undefined || cue === undefined ? undefined : { start: at, end: at + cue.length },
    language: language.code,
    ...days,
  });
}
