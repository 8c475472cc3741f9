import { english } from './en.ts';
import type { QuoteLanguage } from './language.ts';
import { russian } from './ru.ts';
import { ukrainian } from './uk.ts';

/** The table of languages. To add one, write its row in a file of its own and name it here. */
export const quoteLanguages: readonly QuoteLanguage[] = [english, russian, ukrainian];

/** The row for a language's code; undefined where quotes of the language are not looked for. */
export function quoteLanguage(code: string): QuoteLanguage | undefined {
  return quoteLanguages.find((language) => language.code === code);
}
