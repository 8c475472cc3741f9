import type { Paragraph } from './paragraph.ts';
import type { Token } from './tokens.ts';

/** What quoted words look like: a statement, a title, a mere description. */

/** Titles of works, shows and meetings: “Morning in Lima”. Words of four letters are all large. */
export function isTitle({ text, language }: Paragraph, quote: Token): boolean {
  const inside = text.slice(quote.start + 1, quote.end - 1);
  if (inside.length > 120) return false;
  const long = inside.match(/[^\s"“”‘’.,;:!?—–-]{4,}/g) ?? [];
  const large = long.filter(
    (word) =>
      word[0] !== word[0]?.toLowerCase() || /^\d/.test(word) || language.prepositions.has(word),
  );
  return long.length >= 2 && large.length === long.length;
}

/** "The “open door” policy": the quoted words only describe a noun. */
export function isModifier({ tokens, language, text }: Paragraph, at: number): boolean {
  const [before, quote, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!quote || before?.kind !== 'word' || after?.kind !== 'word' || after.capital) return false;
  if (/[,.!?]/.test(text[quote.end - 2] ?? '')) return false;
  const grammatical =
    language.prepositions.has(after.word) ||
    language.coordinators.has(after.word) ||
    language.subordinators.has(after.word) ||
    language.relatives.has(after.word) ||
    language.fillers.has(after.word) ||
    language.determiners.has(after.word) ||
    language.pronouns.has(after.word) ||
    language.verbs.has(after.word) ||
    language.verbEnding.test(after.word) ||
    language.adverbEnding.test(after.word);
  if (grammatical) return false;
  const determined =
    language.determiners.has(before.word) && !language.complementizers.has(before.word);
  return determined || before.possessive;
}

/** Fewer words than this are held at arm's length, not said, where no verb of saying is near. */
const fewestWords = 4;

export function isLong({ text }: Paragraph, quote: Token): boolean {
  return text.slice(quote.start, quote.end).trim().split(/\s+/, fewestWords).length >= fewestWords;
}
