import { isWord } from './cues.ts';
import type { Paragraph, Stretch } from './paragraph.ts';

/** Where a name, or what stands for one, begins and ends. */

/** Names of more words than this are lists and run-on sentences. */
const longestName = 14;

/** A word that no name goes over: a verb of saying, a conjunction, a day. */
function isEdge(paragraph: Paragraph, at: number): boolean {
  const { tokens, language } = paragraph;
  const token = tokens[at];
  if (!isWord(token)) return true;
  // "An early tweet", "the Friday meeting".
  const time = language.times.has(token.word);
  const determined = language.determiners.has(tokens[at - 1]?.word ?? '');
  if (determined && (time || token.filler)) return false;
  if (time) return token.capital || !isWord(tokens[at + 1]);
  if (token.capital && token.sentence !== at) return false;
  return (
    language.subordinators.has(token.word) ||
    language.coordinators.has(token.word) ||
    language.relatives.has(token.word) ||
    language.pronouns.has(token.word) ||
    token.filler ||
    token.cue
  );
}

/** True where the preposition at a place hangs on a noun before it. */
function joins(paragraph: Paragraph, at: number, floor: number): boolean {
  const { tokens, language } = paragraph;
  const token = tokens[at];
  if (!isWord(token) || at <= floor || !language.joining.has(token.word)) return false;
  const before = tokens[at - 1];
  return (
    isWord(before) &&
    !isEdge(paragraph, at - 1) &&
    !language.prepositions.has(before.word) &&
    !language.verbEnding.test(before.word)
  );
}

/** The name that ends before `to`, over its prepositions: "a spokesman for the mayor". */
export function nameBefore(paragraph: Paragraph, to: number, floor: number): Stretch | undefined {
  const { tokens, language } = paragraph;
  const last = tokens[to - 1];
  if (!isWord(last) || to <= floor) return undefined;
  if (language.pronouns.has(last.word)) return { from: to - 1, to };
  let from = to;
  while (from > floor && to - from < longestName && !isEdge(paragraph, from - 1)) {
    const token = tokens[from - 1];
    if (!token) break;
    const small = !token.capital || token.sentence === from - 1 || from - 1 === floor;
    if (small && language.determiners.has(token.word)) {
      from--;
      if (!joins(paragraph, from - 1, floor)) break;
    } else if (small && language.prepositions.has(token.word) && !joins(paragraph, from - 1, floor))
      break;
    from--;
  }
  while (from < to && language.prepositions.has(tokens[from]?.word ?? '')) from++;
  const empty = tokens.slice(from, to).every((token) => language.determiners.has(token.word));
  return empty ? undefined : { from, to };
}

/** The name that starts at a place: "Peter Morgan" of "Peter Morgan, a lawyer". */
export function nameAfter(paragraph: Paragraph, from: number): Stretch | undefined {
  const { tokens, language } = paragraph;
  const first = tokens[from];
  if (!isWord(first)) return undefined;
  if (language.pronouns.has(first.word)) return { from, to: from + 1 };
  let to = from;
  let named = false;
  while (to - from < longestName && !isEdge(paragraph, to)) {
    const token = tokens[to];
    const before = tokens[to - 1];
    if (!token) break;
    if (language.prepositions.has(token.word) && !token.capital) {
      if (to === from || named || !language.joining.has(token.word)) break;
    } else if (language.determiners.has(token.word)) {
      if (to > from && !language.prepositions.has(before?.word ?? '')) break;
    } else if (named && !token.capital && !before?.possessive) {
      // "Republican hopeful Sen. Ann Ruiz", but "Ann Ruiz left".
      const goesOn = tokens[to + 1]?.capital && !isEdge(paragraph, to + 1);
      if (!goesOn || language.verbEnding.test(token.word)) break;
    } else named ||= token.capital;
    to++;
  }
  const empty = tokens.slice(from, to).every((token) => language.determiners.has(token.word));
  return empty ? undefined : { from, to };
}

/** True for a stretch that may speak: a pronoun, a name, or a noun with its article. */
export function maySpeak({ tokens, language }: Paragraph, { from, to }: Stretch): boolean {
  const first = tokens[from];
  if (!isWord(first)) return false;
  if (
    language.pronouns.has(first.word) ||
    language.determiners.has(first.word) ||
    language.quantifiers.has(first.word)
  )
    return true;
  return (
    tokens.slice(from, to).some((token) => token.capital) ||
    language.pluralEnding.test(tokens[to - 1]?.word ?? '')
  );
}

/** True for a name or a person's pronoun, not "the choice". */
export function isNamed({ tokens, language }: Paragraph, { from, to }: Stretch): boolean {
  const gender = language.pronouns.get(tokens[from]?.word ?? '');
  return gender === undefined ? tokens[to - 1]?.capital === true : gender !== 'thing';
}
