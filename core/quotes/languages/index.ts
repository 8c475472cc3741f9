import { english } from './en.ts';
import type { QuoteLanguage } from './language.ts';
import { russian } from './ru.ts';
import { ukrainian } from './uk.ts';

/** The table of languages. To add one, write its row in a file of its own and name it here. */
export const quoteLanguages: readonly QuoteLanguage[] = [english, russian, ukrainian];

/** A name from abroad brings letters of its own; a language's own ones are at least so many in a thousand. */
const ownLettersPerThousand = 10;

/**
 * The row for an article; undefined where quotes of its language are not looked for.
 * @param declared what the page says of itself: `uk-UA`
 * @param detected the code of detection's row, where the page names no language that has one
 * @param sample asked for only then: neighbours of one script are told by their own letters
 */
export function quoteLanguage(
  declared: string | undefined,
  detected: string,
  sample: () => string,
): QuoteLanguage | undefined {
  const find = (code: string | undefined) => quoteLanguages.find((row) => row.code === code);
  const named = find(declared?.toLowerCase().split(/[-_]/)[0]);
  if (named) return named;
  const text = sample().slice(0, 2000).toLowerCase();
  const own = quoteLanguages.find(
    ({ ownLetters }) =>
      ownLetters &&
      text.split(ownLetters).length - 1 > (text.length * ownLettersPerThousand) / 1000,
  );
  return own ?? find(detected);
}
