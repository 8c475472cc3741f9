import { readOne } from '../../cli/commands/read.ts';
import { f1, overlaps, readLines, share, type Measured } from './sets.ts';
import type { Span } from '../../core/model/span.ts';

interface Labelled {
  id: string;
  text: string;
  language?: string;
  /** `speaker`: the stretches that name who says it; none where nobody does. */
  quotes: (Span & { speaker: [number, number][] })[];
}

type Found = Span & { kind: string; prefill: boolean; speaker: (Span & { text: string }) | null };

/** Right where the stretches overlap, or the last word of the one found stands in a labelled one. */
function isSpeaker(text: string, found: Span, labelled: [number, number][]): boolean {
  if (found.end - found.start > 80) return false;
  const last = /[\p{L}-]+(?=[^\p{L}]*$)/u.exec(text.slice(found.start, found.end))?.[0] ?? '';
  return labelled.some(
    ([start, end]) =>
      overlaps(found, { start, end }) || (last.length > 2 && text.slice(start, end).includes(last)),
  );
}

/** Speakers of quotes in labelled news. */
export function scoreQuotes(set: string, file: string): Measured {
  const count = { labelled: 0, found: 0, hit: 0, right: 0, sure: 0, sureRight: 0 };
  const lines = readLines<Labelled>(file);
  for (const { text, language, quotes } of lines) {
    const answer = readOne({ text, language }, []) as { quotes: Found[] };
    const given = answer.quotes.filter(
      (one) => one.kind === 'direct' && one.speaker && quotes.some((other) => overlaps(one, other)),
    );
    const same = (one: Found, other: Labelled['quotes'][number]) =>
      one.speaker !== null && overlaps(one, other) && isSpeaker(text, one.speaker, other.speaker);
    const sourced = quotes.filter((one) => one.speaker.length > 0);
    const right = given.filter((one) => quotes.some((other) => same(one, other)));
    count.labelled += sourced.length;
    count.found += given.length;
    count.hit += sourced.filter((one) => given.some((other) => same(other, one))).length;
    count.right += right.length;
    count.sure += given.filter((one) => one.prefill).length;
    count.sureRight += right.filter((one) => one.prefill).length;
  }
  const precision = share(count.right, count.found);
  const recall = share(count.hit, count.labelled);
  return {
    set,
    size: `${lines.length} texts, ${count.labelled} quotes with a speaker`,
    figures: {
      precision,
      recall,
      F1: f1(precision, recall),
      'precision where filled in unasked': share(count.sureRight, count.sure),
      'share filled in unasked': share(count.sureRight, count.labelled),
    },
  };
}
