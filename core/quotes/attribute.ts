import { findAfter, findAround, findSignature } from './after.ts';
import { accordingTo, whoSays, type Attribution } from './attribution.ts';
import { findBefore } from './before.ts';
import { isNamed } from './names.ts';
import { reach, reachBack, reachOn, sentenceStart, type Paragraph } from './paragraph.ts';
import { isLong, isModifier, isTitle } from './statement.ts';
import { firstSubject } from './subject.ts';

/** "Asked if it was “over,” X said no": the words may be anybody's. */
function isAsked({ tokens, language }: Paragraph, at: number): boolean {
  const start = tokens[at]?.sentence ?? at;
  const first = tokens[start];
  if (at - start < 2 || at - start > 15 || language.verbs.get(first?.word ?? '') !== 'past')
    return false;
  return (
    !tokens[start + 1]?.capital && tokens.slice(start, at).every((token) => token.kind === 'word')
  );
}

/** “…,” X said, according to a paper: the article did not hear it. */
function isSecondHand(paragraph: Paragraph, at: number): boolean {
  const { tokens } = paragraph;
  const end = reachOn(paragraph, at);
  for (let i = reachBack(paragraph, at); i < end; i++) {
    if (accordingTo(paragraph, i)) return true;
    // “…,” said X, reports the paper
    if (i > at + 1 && tokens[i - 1]?.kind === ',' && tokens[i + 1]?.capital && tokens[i]?.cue)
      return true;
  }
  return false;
}

/** What the quote's own sentence says of its speaker; null where it says that nobody speaks. */
export function attribute(paragraph: Paragraph, at: number): Attribution | null | undefined {
  const found = findSpeaker(paragraph, at);
  return found && isSecondHand(paragraph, at) ? { ...found, doubtful: true } : found;
}

function findSpeaker(paragraph: Paragraph, at: number): Attribution | null | undefined {
  const quote = paragraph.tokens[at];
  if (!quote) return undefined;
  if (isAsked(paragraph, at)) return null;
  const before = findBefore(paragraph, at);
  if (before === null) return null;
  if (before?.rule === 'said-before' || before?.rule === 'said-between') return before;
  const after = findAfter(paragraph, at) ?? findSignature(paragraph, at);
  // “…” between two verbs of saying may belong to either.
  if (after) return before ? { ...after, doubtful: true } : after;
  const embedded = at > sentenceStart(paragraph, at) || !/[.!?]/.test(quote.ending);
  if ((embedded && isTitle(paragraph, quote)) || isModifier(paragraph, at)) return null;
  if (before) return before;
  const around = findAround(paragraph, at);
  if (around) return around;
  const start = sentenceStart(paragraph, at);
  const name = at > start && isLong(paragraph, quote) ? firstSubject(paragraph, at) : undefined;
  return name && isNamed(paragraph, name) ? { rule: 'sentence-subject', name } : undefined;
}

/** Somebody a sentence is about: who says something in it, else its subject. */
export function speakerOfSentence(
  paragraph: Paragraph,
  from: number,
  to: number,
): Attribution | undefined {
  for (let cue = to - 1; cue >= from && cue > to - reach; cue--) {
    if (!paragraph.tokens[cue]?.cue) continue;
    const name = whoSays(paragraph, cue, from);
    if (name) return { rule: 'sentence-before', name, cue };
  }
  const name = firstSubject(paragraph, to);
  return name && { rule: 'sentence-before', name };
}
