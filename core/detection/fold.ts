/**
 * Folding: what two spellings must share to be the same word. Lower case, no diacritics on Latin
 * letters, ё as е, no soft hyphens, zero-width characters or stress marks. Offsets never come from
 * folded text: words are found in the original and only compared folded.
 */

/** Soft hyphen, zero-width space to right-to-left mark, word joiner, byte order mark, combining marks. */
const invisible = /[\u00AD\u200B-\u200F\u2060\uFEFF\u0300-\u036F]/g;
/** Letters that NFD leaves whole. */
const wholeLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
/** Most words are of these letters only, and folded once they are small. */
const plain = /^[a-z0-9а-яєіїґ]*$/;
const latin = /[a-z\u00C0-\u024F\u1E00-\u1EFF]/;

export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (plain.test(lower)) return lower;
  // Cyrillic keeps its й and ї, which NFD would take apart into и and і.
  const bare = latin.test(lower) ? lower.normalize('NFD') : lower.normalize('NFC');
  return bare
    .replace(invisible, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => wholeLetters[letter] ?? letter)
    .replace(/ё/g, 'е');
}
