import { listHas, type Lexicon } from './lexicon.ts';
import { capitalRanges } from './letters.ts';
import { isAllCapitals, isCapitalised, wordBefore, type Word } from './words.ts';

/** "AFP/Zorbas Rubio", "© Zorbas Rubio". */
const signBefore = /[/|©]\s?$/;
/** "Zorbas Rubio / AFP", from the surname on. */
const agencyAfter = /* @__PURE__ */ new RegExp(`^[^\\s/|]+\\s?[/|]\\s?[${capitalRanges}]`);
/** No surname and agency are longer that are read. Characters. */
const reach = 60;

/**
 * True where a name is that of whoever took a picture or wrote a text: "Photo: Zorbas Rubio". Such lines hold
 * no sentence, so that a large word before a surname is a first name, though no list has it.
 * @param at where the surname starts
 * @param leading the words before it, of which the nearest is large
 */
export function isCredit(
  { language, foldOf }: Lexicon,
  text: string,
  at: number,
  leading: readonly Word[],
): boolean {
  const isNoun = (word?: Word) =>
    word !== undefined && listHas(language.creditNouns, foldOf(word.text));
  const small = leading.findIndex((word) => !isCapitalised(word.text));
  const large = small < 0 ? leading : leading.slice(0, small);
  const start = large.at(-1)?.start ?? at;
  const left = wordBefore(text, start);
  if (left && /^[\s:]{1,3}$/.test(text.slice(left.end, start))) {
    // "Photograph by".
    if (isNoun(left) || (!isCapitalised(left.text) && isNoun(wordBefore(text, left.start))))
      return true;
  }
  // «Фото Зорбаса Рубио».
  if (large.slice(1).some(isNoun) || signBefore.test(text.slice(Math.max(0, start - 2), start)))
    return true;
  // «Глава Госдепа США Рубио / Трамп».
  const isName = !isAllCapitals(leading[0]?.text ?? '');
  return isName && agencyAfter.test(text.slice(at, at + reach));
}
