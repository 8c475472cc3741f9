/**
 * Folding: what two spellings must share to be the same word. Lower case, no diacritics on Latin
 * letters, ё as е, no soft hyphens, zero-width characters or stress marks. Offsets never come from
 * folded text: words are found in the original and only compared folded.
 */

/**
 * Soft hyphen, zero-width space to right-to-left mark, word joiner, byte order mark, combining marks; and
 * the apostrophes and primes that stand for a soft sign inside a word: Лук'яненко, Kazan'.
 */
const silent = /[\u00AD\u200B-\u200F\u2060\uFEFF\u0300-\u036F'`\u2018\u2019\u02B9-\u02BC]/g;
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

/** Names of places that two languages write in two ways: Kyiv is Kiev. */
const doublets = new Map(
  `kyiv kiev, kharkiv kharkov, lviv lvov, odesa odessa, mykolaiv nikolaev, nikolayev nikolaev, chernihiv chernigov,
  luhansk lugansk, donbas donbass, chornobyl chernobyl, rivne rovno, ternopil ternopol, vinnytsia vinnitsa,
  zaporizhzhia zaporozhye, zaporizhia zaporozhye, dnipro dnepr, uzhhorod uzhgorod, homel gomel, hrodna grodno,
  mahilyow mogilev, vitsebsk vitebsk, peking beijing`
    .split(/,\s+/)
    .map((pair) => pair.split(' ') as [string, string]),
);

export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (plain.test(lower)) return doublets.get(lower) ?? lower;
  // Cyrillic keeps its й and ї, which NFD would take apart into и and і.
  const bare = latin.test(lower) ? lower.normalize('NFD') : lower.normalize('NFC');
  return bare
    .replace(silent, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => wholeLetters[letter] ?? letter)
    .replace(/ё/g, 'е');
}

const hooked = /[čšžŝ]/gi;
const hookedSounds: Readonly<Record<string, string>> = { č: 'ch', š: 'sh', ž: 'zh', ŝ: 'shch' };

/** All that a word of a page may be folded to: Gorbačev is also the Gorbachev of plain letters. */
export function foldings(word: string): string[] {
  const folded = fold(word);
  const sounded = word.replace(hooked, (letter) => hookedSounds[letter.toLowerCase()] ?? letter);
  return sounded === word ? [folded] : [folded, fold(sounded)];
}
