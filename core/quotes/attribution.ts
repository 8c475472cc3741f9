import type { QuoteRule } from '../model/found-quote.ts';
import { isInverted, skipFillers } from './cues.ts';
import { maySpeak, nameAfter } from './names.ts';
import type { Paragraph, Stretch } from './paragraph.ts';
import { subjectOf } from './subject.ts';

/** Who says a quote, by what stands around it in its paragraph. */
export interface Attribution {
  rule: QuoteRule;
  name: Stretch;
  /** The token of the verb of saying. */
  cue?: number;
  /** Something speaks against it: another name as near, or that the article has it from another. */
  doubtful?: boolean;
}

/** "X said" or "said X" at a verb, nothing before `floor` looked at. */
export function whoSays(paragraph: Paragraph, cue: number, floor: number): Stretch | undefined {
  const { tokens, language } = paragraph;
  const form = language.verbs.get(tokens[cue]?.word ?? '');
  let found = isInverted(paragraph, cue) ? undefined : subjectOf(paragraph, cue, floor);
  if (!found) {
    const before = tokens[cue - 1]?.kind === ',' ? cue - 2 : cue - 1;
    if (tokens[before]?.kind !== 'quote' && !isInverted(paragraph, cue)) return undefined;
    if (form === 'saying' || form === 'base') return undefined;
    if (language.transitive.has(tokens[cue]?.word ?? '') && !isInverted(paragraph, cue))
      return undefined;
    found = nameAfter(paragraph, skipFillers(paragraph, cue + 1, 1));
  }
  return found && maySpeak(paragraph, found) ? found : undefined;
}

/** "According to X" at a place. */
export function accordingTo(paragraph: Paragraph, from: number): Stretch | undefined {
  const { tokens, language } = paragraph;
  for (const phrase of language.accordingTo)
    if (phrase.every((word, i) => tokens[from + i]?.word === word))
      return nameAfter(paragraph, from + phrase.length);
  return undefined;
}
