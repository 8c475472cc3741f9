import { fold } from '../detection/fold.ts';
import { languages } from '../detection/languages/index.ts';
import { spellingKey, spellingKeys } from '../detection/spelling.ts';
import { toCyrillic, toLatin, type CyrillicLanguage } from './transliterate.ts';

/** A name as pages of a language may write it. */
export interface Spelling {
  text: string;
  /** BCP 47. */
  language: string;
}

function capitalise(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** «Сергей» for any spelling of it: a first name as the language's list has it. */
function findGivenName(word: string, language: CyrillicLanguage): string | undefined {
  const names = languages.find(({ code }) => code === language)?.givenNames ?? new Set<string>();
  // Keys of two letters and fewer are shared by too many.
  const keys = spellingKeys(fold(word)).filter((key) => key.length > 2);
  for (const key of keys)
    for (const name of names) if (spellingKey(name) === key) return capitalise(name);
  return undefined;
}

/** Endings of Slavic surnames, each as the press spells it: Zelensky, Zelenskyy, Zelenskiy. */
const manySpellings: readonly (readonly [ending: RegExp, spellings: readonly string[]])[] = [
  [/(?<=[sc]k)(?:yy|yi|iy|ii|y|i|yj|ij)$/, ['y', 'yy', 'iy', 'yi']],
  [/(?<=[a-z]{2})o(?:v|ff)$/, ['ov']],
  [/(?<=[a-z]{2})e(?:v|ff)$/, ['ev']],
];

/** German writes w for every v of such a name: Lawrow. */
function asInGerman(name: string): string[] {
  return /[oe]v$/.test(name) ? [name.replaceAll('v', 'w').replaceAll('V', 'W')] : [];
}

function respell(name: string): string[] {
  const found = manySpellings.find(([ending]) => ending.test(name));
  const spellings = found ? found[1].map((ending) => name.replace(found[0], ending)) : [];
  return [...spellings, ...asInGerman(name)];
}

/** Which language a name is written for: by its alphabet, and letters that the other does not have. */
export function languageOfName(name: string): 'en' | CyrillicLanguage {
  if (!/[\u0400-\u052F]/.test(name)) return 'en';
  return /[іїєґ]/i.test(name) ? 'uk' : 'ru';
}

/** A person's name in the other alphabet and as others spell it; each a guess for a person to look over. */
export function spellPerson(name: string): Spelling[] {
  const written = languageOfName(name);
  if (written !== 'en') {
    const latin = toLatin(name, written);
    const spellings = [latin, ...respell(latin)];
    return spellings.map((text) => ({ text, language: 'en' }));
  }
  const words = name.split(/(\s+)/);
  const cyrillic = (['ru', 'uk'] as const).map((language) => {
    const made = words.map((word, i) => {
      const given = i < words.length - 1 ? findGivenName(word, language) : undefined;
      return given ?? toCyrillic(word, language);
    });
    return { text: made.join(''), language };
  });
  return [...cyrillic, ...respell(name).map((text) => ({ text, language: 'en' }))];
}

/** Endings of surnames that decline, in the genitive. */
const genitives: readonly (readonly [nominative: RegExp, genitive: string])[] = [
  [/(?<=[сцз]ь?к)ий$/, 'ого'],
  [/(?<=[сц]ь?к)а(?:я)?$/, 'ой'],
  [/(?<=(?:[оеєё]в|[иіы]н))а$/, 'ой'],
  [/(?<=(?:[оеєё]в|[иіы]н|[бвгджзклмнпрстфхцчшщ]))$/, 'а'],
  [/[ьй]$/, 'я'],
];

/** A Cyrillic surname in the genitive, as a sample of its case forms; undefined where it has none. */
export function declineSurname(surname: string): string | undefined {
  const row = genitives.find(([ending]) => ending.test(surname));
  return row && surname.replace(row[0], row[1]);
}
