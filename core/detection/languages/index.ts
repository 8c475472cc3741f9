import { english } from './en.ts';
import type { Language } from './language.ts';
import { russian } from './ru.ts';
import { ukrainian } from './uk.ts';

/** The table of languages. To add one, write its row in a file of its own and name it here. */
export const languages: readonly Language[] = [english, russian, ukrainian];

/**
 * The row for a page: by what it says of itself (`ru-RU`), else by the letters of its text, else the
 * first row.
 * @param sample asked for only where the page names no language that has a row
 */
export function chooseLanguage(declared: string | undefined, sample: () => string): Language {
  const code = declared?.toLowerCase().split(/[-_]/)[0];
  const named = languages.find((language) => language.code === code);
  if (named) return named;
  const lower = sample().slice(0, 2000).toLowerCase();
  const share = (language: Language) => lower.match(new RegExp(language.letters, 'g'))?.length ?? 0;
  return languages.reduce((best, language) => (share(language) > share(best) ? language : best));
}
