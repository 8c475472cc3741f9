/** Characters. What is shorter falls to guessing in hours, however odd it looks. */
export const leastPassphrase = 10;

/** Bits below which a thief with one good graphics card and a copy of the vault finds it within a year. */
const weakBits = 45;
/** Bits of five words out of a list of 7,776; nobody guesses these. */
const strongBits = 64;

const alphabets: readonly (readonly [RegExp, number])[] = [
  [/\p{Nd}/u, 10],
  [/\p{Ll}/u, 26],
  [/\p{Lu}/u, 26],
  [/[^\p{L}\p{Nd}\s]/u, 20],
];

/** Words of everyday language carry less than letters drawn by lot: 11 bits each, as a person chooses them. */
function bitsOf(passphrase: string): number {
  const words = passphrase.split(/[\s\-_.,]+/u).filter((word) => word.length > 2);
  if (words.length >= 4) return new Set(words.map((word) => word.toLowerCase())).size * 11 + 10;
  const letters = alphabets.reduce(
    (sum, [has, size]) => sum + (has.test(passphrase) ? size : 0),
    0,
  );
  // What repeats is guessed at once: only different characters and a little for their order count.
  const different = new Set(passphrase).size;
  const counted = Math.min([...passphrase].length, different * 1.5);
  return counted * Math.log2(Math.max(letters, 2)) * 0.75;
}

/** How long a passphrase would stand against one who has a copy of the vault; a rough guess, said plainly. */
export function judgePassphrase(passphrase: string): 'weak' | 'fair' | 'strong' {
  const bits = bitsOf(passphrase);
  if (bits < weakBits) return 'weak';
  return bits < strongBits ? 'fair' : 'strong';
}
