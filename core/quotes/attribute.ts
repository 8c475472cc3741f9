import type { QuoteRule } from '../model/found-quote.ts';
import { sentenceStart, type Paragraph, type Stretch } from './paragraph.ts';
import { firstSubject, isCue, isFiller, maySpeak, nameAfter, subjectOf } from './subject.ts';
import type { Token } from './tokens.ts';

/** Who says a quote, by what stands around it in its paragraph. */
export interface Attribution {
  rule: QuoteRule;
  name: Stretch;
  /** The token of the verb of saying. */
  cue?: number;
}

/** Further from a quote than this no verb of saying is looked for. */
const furthestCue = 40;

/** How what is quoted ends: a comma wants somebody who says it, a stop wants nobody. */
export function endingOf({ text }: Paragraph, quote: Token): string {
  return /([,.!?…—–-])["“”„«»‹›‘’']{1,3}$/.exec(text.slice(quote.end - 4, quote.end))?.[1] ?? '';
}

/** Titles of works, shows and meetings: “Morning in Lima”. Words of four letters are all large. */
export function isTitle({ text }: Paragraph, quote: Token): boolean {
  const inside = text.slice(quote.start + 1, quote.end - 1);
  if (inside.length > 120) return false;
  const long = inside.match(/[^\s"“”‘’.,;:!?—–-]{4,}/g) ?? [];
  const large = long.filter((word) => word[0] !== word[0]?.toLowerCase() || /^\d/.test(word));
  return long.length >= 2 && large.length === long.length;
}

/** "The “open door” policy": the quoted words only describe a noun. */
export function isModifier({ tokens, language, text }: Paragraph, at: number): boolean {
  const [before, quote, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!quote || before?.kind !== 'word' || after?.kind !== 'word' || after.capital) return false;
  if (/[,.!?]/.test(text[quote.end - 2] ?? '')) return false;
  const noun =
    !language.prepositions.has(after.word) &&
    !language.coordinators.has(after.word) &&
    !language.subordinators.has(after.word) &&
    !language.relatives.has(after.word) &&
    !language.fillers.has(after.word) &&
    !language.determiners.has(after.word) &&
    !language.pronouns.has(after.word) &&
    !language.verbs.has(after.word);
  return noun && (language.determiners.has(before.word) || before.possessive);
}

/** "X said" or "said X" at a verb, nothing before `floor` looked at. */
export function whoSays(paragraph: Paragraph, cue: number, floor: number): Stretch | undefined {
  const found = subjectOf(paragraph, cue, floor);
  if (found) return maySpeak(paragraph, found) ? found : undefined;
  const { tokens, language } = paragraph;
  let before = cue - 1;
  if (tokens[before]?.kind === ',') before--;
  if (tokens[before]?.kind !== 'quote') return undefined;
  const form = language.verbs.get(tokens[cue]?.word ?? '');
  if (form === 'saying' || form === 'base') return undefined;
  let from = cue + 1;
  for (let token = tokens[from]; token && isAdverb(paragraph, token); token = tokens[++from]);
  const name = nameAfter(paragraph, from);
  return name && maySpeak(paragraph, name) ? name : undefined;
}

function isAdverb(paragraph: Paragraph, token: Token): boolean {
  return token.kind === 'word' && isFiller(paragraph, token);
}

function accordingTo(paragraph: Paragraph, from: number): Stretch | undefined {
  const { tokens, language } = paragraph;
  for (const phrase of language.accordingTo)
    if (phrase.every((word, i) => tokens[from + i]?.word === word))
      return nameAfter(paragraph, from + phrase.length);
  return undefined;
}

/** “…,” X said · “…,” said X · “…,” according to X. */
export function findAfter(paragraph: Paragraph, at: number): Attribution | undefined {
  const { tokens, language } = paragraph;
  const quote = tokens[at];
  if (!quote) return undefined;
  const ending = endingOf(paragraph, quote);
  let from = at + 1;
  const comma = tokens[from]?.kind === ',' || tokens[from]?.kind === '-';
  if (comma) from++;
  else if (tokens[from]?.kind === '.' && /[!?…—–-]/.test(ending)) from++;
  while (tokens[from] && isAdverb(paragraph, tokens[from]!)) from++;
  const first = tokens[from];
  if (first?.kind !== 'word') return undefined;
  const according = accordingTo(paragraph, from);
  if (according) return { rule: 'according-to', name: according };
  const bound = comma || ending !== '';
  if (!first.capital || bound === false) {
    if (
      language.subordinators.has(first.word) ||
      language.coordinators.has(first.word) ||
      language.relatives.has(first.word) ||
      language.prepositions.has(first.word)
    )
      return undefined;
  }
  if (!bound && at !== sentenceStart(paragraph, at) && !language.pronouns.has(first.word))
    return undefined;
  for (let cue = from; cue < from + furthestCue; cue++) {
    const token = tokens[cue];
    if (!token || token.kind === '.' || token.kind === 'quote') break;
    if (!isCue(paragraph, cue)) continue;
    const name = cue === from ? whoSays(paragraph, cue, at) : subjectOf(paragraph, cue, from);
    if (name && (cue === from || name.from <= from) && maySpeak(paragraph, name))
      return { rule: 'said-after', name, cue };
    if (cue > from + 1 && !bound) break;
  }
  if (ending !== ',' && !comma) return undefined;
  // Any verb will do behind a comma: “…,” Blige sings.
  const name = nameAfter(paragraph, from);
  const verb = name && tokens[name.to];
  return name &&
    maySpeak(paragraph, name) &&
    verb?.kind === 'word' &&
    (language.verbEnding.test(verb.word) || language.verbs.has(verb.word))
    ? { rule: 'said-after', name, cue: name.to }
    : undefined;
}

/**
 * "X says she knows it was …": who says it is X, not "she". Likewise where only something is named or
 * felt ("X said that Y expressed readiness …").
 */
function yieldsToOuter(
  { tokens, language }: Paragraph,
  { rule }: Attribution,
  name: Stretch,
  cue: number,
): boolean {
  if (language.pronouns.has(tokens[name.from]?.word ?? '')) return true;
  return rule === 'said-in-sentence' && language.naming.has(tokens[cue]?.word ?? '');
}

/** X said: “…” · X said that it was “…” · “…,” X said, “…” */
export function findBefore(paragraph: Paragraph, at: number): Attribution | undefined {
  const { tokens } = paragraph;
  const start = sentenceStart(paragraph, at);
  let nearest: Attribution | undefined;
  for (let cue = at - 1; cue >= start && cue > at - furthestCue; cue--) {
    if (!isCue(paragraph, cue)) continue;
    const name = whoSays(paragraph, cue, start);
    if (!name) continue;
    const adjacent = isAdjacent(paragraph, Math.max(cue + 1, name.to), at);
    const amid = adjacent && tokens.slice(start, cue).some((one) => one.kind === 'quote');
    const rule = amid ? 'said-between' : adjacent ? 'said-before' : 'said-in-sentence';
    nearest = nearest ? { ...nearest, name, cue } : { rule, name, cue };
    if (!yieldsToOuter(paragraph, nearest, name, cue)) break;
  }
  if (nearest) return nearest;
  for (let i = start; i < at; i++) {
    const name = accordingTo(paragraph, i);
    if (name) return { rule: 'according-to', name };
  }
  return undefined;
}

/** Between a verb and a quote: nothing, a comma, a colon, "that". */
function isAdjacent({ tokens }: Paragraph, from: number, at: number): boolean {
  const between = tokens.slice(from, at);
  return (
    between.length <= 3 && between.every((token) => token.kind !== 'word' || token.word === 'that')
  );
}

/** “…” — X, at the end of a paragraph. */
export function findSignature(paragraph: Paragraph, at: number): Attribution | undefined {
  const { tokens } = paragraph;
  if (tokens[at + 1]?.kind !== '-') return undefined;
  const name = nameAfter(paragraph, at + 2);
  const end = name && tokens[name.to];
  return name && tokens[name.from]?.capital && (!end || end.kind === '.' || end.kind === ',')
    ? { rule: 'signature', name }
    : undefined;
}

/** What the quote's own sentence says of its speaker. */
export function attribute(paragraph: Paragraph, at: number): Attribution | undefined {
  const quote = paragraph.tokens[at];
  if (!quote) return undefined;
  const before = findBefore(paragraph, at);
  if (before && (before.rule === 'said-before' || before.rule === 'said-between')) {
    return before;
  }
  const after = findAfter(paragraph, at) ?? findSignature(paragraph, at);
  if (after) return after;
  if (!before || isTitle(paragraph, quote) || isModifier(paragraph, at)) return undefined;
  return before;
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
  return name ? { rule: 'sentence-subject', name } : undefined;
}
