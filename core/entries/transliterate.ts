import { romanLetters } from '../detection/spelling.ts';

/**
 * Names in the other alphabet, as news mostly writes them. A guess that a person looks over: from Latin
 * letters nobody can tell «Сергій» from «Серхий», so first names are looked up before (`propose-aliases.ts`).
 */

export type CyrillicLanguage = 'ru' | 'uk';

/** Where a spelling for people to read differs from the keys that detection compares. */
const readable: Readonly<Record<CyrillicLanguage, Readonly<Record<string, string>>>> = {
  ru: { ...romanLetters, й: 'y', ы: 'y', щ: 'shch', ю: 'yu', я: 'ya', ё: 'yo' },
  uk: { ...romanLetters, и: 'y', г: 'h', щ: 'shch', є: 'ie' },
};
/** Where the place in the word counts: «Єрмак» is Yermak. */
const placed: Readonly<
  Record<CyrillicLanguage, readonly (readonly [place: RegExp, latin: string])[]>
> = {
  ru: [
    [/(?:ий|ый)$/, 'y'],
    [/ье/, 'ye'],
  ],
  uk: [
    [/ий$/, 'y'],
    [/ій$/, 'ii'],
    [/^є/, 'ye'],
    [/^ю/, 'yu'],
    [/^я/, 'ya'],
    [/^ї/, 'yi'],
  ],
};

/** Groups of Latin letters with what they are in Cyrillic, longer ones first. */
type Groups = readonly (readonly [latin: string, cyrillic: string])[];

const both: Groups = [
  ['shch', 'щ'], ['tsch', 'ч'], ['sch', 'ш'], ['tch', 'ч'], ['zh', 'ж'], ['kh', 'х'], ['ts', 'ц'], ['tz', 'ц'],
  ['ch', 'ч'], ['sh', 'ш'], ['ph', 'ф'], ['th', 'т'], ['ck', 'к'], ['qu', 'кв'], ['yu', 'ю'], ['ya', 'я'],
  ['a', 'а'], ['b', 'б'], ['v', 'в'], ['w', 'в'], ['d', 'д'], ['z', 'з'], ['k', 'к'], ['c', 'к'], ['q', 'к'],
  ['l', 'л'], ['m', 'м'], ['n', 'н'], ['o', 'о'], ['p', 'п'], ['r', 'р'], ['s', 'с'], ['t', 'т'], ['u', 'у'],
  ['f', 'ф'], ['x', 'кс'], ['j', 'дж'],
]; // prettier-ignore

const groups: Readonly<Record<CyrillicLanguage, Groups>> = {
  ru: [
    ['yo', 'ё'], ['ye', 'е'], ['oo', 'у'], ['ee', 'и'], ...both,
    ['g', 'г'], ['h', 'х'], ['e', 'е'], ['i', 'и'], ['y', 'ы'],
  ],
  uk: [
    ['yi', 'ї'], ['ye', 'є'], ['oo', 'у'], ['ee', 'і'], ...both,
    ['g', 'г'], ['h', 'г'], ['e', 'е'], ['i', 'і'], ['y', 'и'],
  ],
}; // prettier-ignore

/** What a group is at the end of a word, and after a vowel. */
const atEnd: Readonly<Record<CyrillicLanguage, Groups>> = {
  ru: [
    ...['skiy', 'skyy', 'skyi', 'skii', 'skij', 'skyj', 'sky', 'ski'].map((end) => [end, 'ский'] as const),
    ...['iy', 'ii', 'ij'].map((end) => [end, 'ий'] as const), ['yy', 'ый'], ['yj', 'ый'],
    ['ei', 'ей'], ['ej', 'ей'], ['ai', 'ай'], ['aj', 'ай'], ['y', 'и'],
  ],
  uk: [
    ...['skiy', 'skyy', 'skyi', 'skii', 'skij', 'skyj', 'sky', 'ski'].map((end) => [end, 'ський'] as const),
    ...['iy', 'ii', 'ij'].map((end) => [end, 'ій'] as const), ['yi', 'ий'], ['yy', 'ий'], ['yj', 'ий'],
    ['ei', 'ей'], ['ej', 'ей'], ['ai', 'ай'], ['aj', 'ай'], ['y', 'і'],
  ],
}; // prettier-ignore

function startWithCapital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function keepCapitals(word: string, made: string): string {
  if (word.length > 1 && word === word.toUpperCase()) return made.toUpperCase();
  return word[0] === word[0]?.toUpperCase() ? startWithCapital(made) : made;
}

function wordToLatin(word: string, language: CyrillicLanguage): string {
  const lower = word.toLowerCase();
  const begun = placed[language].reduce(
    (made, [place, latin]) => made.replace(place, latin),
    lower,
  );
  return keepCapitals(
    word,
    begun.replace(/./gu, (letter) => readable[language][letter] ?? letter),
  );
}

function wordToCyrillic(word: string, language: CyrillicLanguage): string {
  const latin = word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  let made = '';
  for (let at = 0; at < latin.length;) {
    const rest = latin.slice(at);
    const last = atEnd[language].find(([group]) => group === rest && at > 0);
    if (last && !(rest === 'y' && /[aeiou]/.test(latin[at - 1] ?? '')))
      return keepCapitals(word, made + last[1]);
    // After a vowel the letter is a glide: Aleksey, Zaytsev.
    if (/^[yi](?![aeiou])/.test(rest) && /[aeou]/.test(latin[at - 1] ?? '')) {
      made += 'й';
      at++;
      continue;
    }
    const [group, letter] = groups[language].find(([one]) => rest.startsWith(one)) ?? [
      rest[0] ?? '',
      rest[0] ?? '',
    ];
    made += at === 0 && group === 'e' && language === 'ru' ? 'э' : letter;
    at += group.length;
  }
  return keepCapitals(word, made);
}

const cyrillicWord = /[\u0400-\u052F]+/g;
const latinWord = /[A-Za-z\u00C0-\u024F]+/g;

export function toLatin(text: string, language: CyrillicLanguage): string {
  return text.replace(cyrillicWord, (word) => wordToLatin(word, language));
}

export function toCyrillic(text: string, language: CyrillicLanguage): string {
  return text.replace(latinWord, (word) => wordToCyrillic(word, language));
}
