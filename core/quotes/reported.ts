import type { Attribution } from './attribution.ts';
import { reachBack, reachOn, type Paragraph } from './paragraph.ts';
import type { Span } from '../model/span.ts';

/** Fewer words than this are no statement: "he said so". */
const fewestWords = 4;

function spanOf({ tokens }: Paragraph, from: number, to: number): Span | undefined {
  const words = tokens.slice(from, to);
  const [first, last] = [words[0], words.at(-1)];
  // What stands in quotation marks is told as a direct quote.
  if (!first || !last || words.some((token) => token.kind === 'quote')) return undefined;
  if (words.filter((token) => token.kind === 'word').length < fewestWords) return undefined;
  return { start: first.start, end: last.end };
}

/** The clause that somebody says without quotation marks: "X said that …", "…, X said". */
export function findReported(paragraph: Paragraph, { name, cue }: Attribution): Span | undefined {
  if (cue === undefined) return undefined;
  const { tokens, language } = paragraph;
  const start = reachBack(paragraph, cue);
  const end = reachOn(paragraph, cue);
  const lead = tokens[name.from - 1];
  if (name.from > start && lead?.kind === ',' && cue >= name.to) {
    const before = spanOf(paragraph, start, name.from - 1);
    const next = tokens[cue + 1];
    const closes =
      cue + 1 >= end || (next?.kind === 'word' && language.prepositions.has(next.word));
    if (closes) return before;
  }
  for (let at = cue + 1; at < end && at < cue + 10; at++)
    if (language.complementizers.has(tokens[at]?.word ?? '')) return spanOf(paragraph, at + 1, end);
  const next = tokens[cue + 1];
  const opensClause =
    next?.kind === 'word' &&
    (next.capital || language.determiners.has(next.word) || language.pronouns.has(next.word));
  return opensClause && language.bareClause.has(tokens[cue]?.word ?? '')
    ? spanOf(paragraph, cue + 1, end)
    : undefined;
}
