import { english, englishVocabulary } from './en.ts';
import { chooseOutline } from './outlines.ts';
import type { Language, Vocabulary } from './language.ts';
import { russian, russianVocabulary } from './ru.ts';
import { ukrainian, ukrainianVocabulary } from './uk.ts';

/** The tables of languages. To add one, write its file and name it here and in `outlines.ts`. */
export const languages: readonly Language[] = [english, russian, ukrainian];

const vocabularies = new Map<string, Vocabulary>([
  ['en', englishVocabulary],
  ['ru', russianVocabulary],
  ['uk', ukrainianVocabulary],
]);

/** What a page that has chosen its outline is sent, by the outline's code. */
export function vocabularyOf(code: string): Vocabulary {
  return vocabularies.get(code) ?? englishVocabulary;
}

/** The language of a page where all of them are at hand; chosen as its outline is. */
export function chooseLanguage(declared: string | undefined, sample: () => string): Language {
  const { code } = chooseOutline(declared, sample);
  return languages.find((language) => language.code === code) ?? english;
}
