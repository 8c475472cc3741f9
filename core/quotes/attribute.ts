import { findAfter, findAround, findSignature } from './after.ts';
import { whoSays, type Attribution } from './attribution.ts';
import { findBefore } from './before.ts';
import { isCue } from './cues.ts';
import { isNamed } from './names.ts';
import { sentenceStart, type Paragraph } from './paragraph.ts';
import { isLong, isModifier, isTitle } from './statement.ts';
import { firstSubject } from './subject.ts';

/** What the quote's own sentence says of its speaker; null where it says that nobody speaks. */
export function attribute(paragraph: Paragraph, at: number): Attribution | null | undefined {
  const quote = paragraph.tokens[at];
  if (!quote) return undefined;
  const before = findBefore(paragraph, at);
  if (before === null) return null;
  if (before?.rule === 'said-before' || before?.rule === 'said-between') return before;
  const after = findAfter(paragraph, at) ?? findSignature(paragraph, at);
  if (after) return after;
  if (isTitle(paragraph, quote) || isModifier(paragraph, at)) return null;
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
  for (let cue = to - 1; cue >= from; cue--) {
    if (!isCue(paragraph, cue)) continue;
    const name = whoSays(paragraph, cue, from);
    if (name) return { rule: 'sentence-before', name, cue };
  }
  const name = firstSubject(paragraph, to);
  return name && { rule: 'sentence-before', name };
}
