import type { Candidate, NamePattern } from '../model/candidate.ts';

/** How words of a text may spell a name. */
export interface Spellings {
  full: string[];
  /** Of people: the surname alone. */
  surnames: string[];
}

/** Words that share a key are spelt in few ways; a hostile page's are not all tried. */
const mostWays = 40;

/** All ways to choose one of each, as lines of words. */
function combine(choices: readonly (readonly string[])[]): string[] {
  return choices.reduce<string[]>(
    (lines, choice) =>
      lines
        .flatMap((line) => choice.map((one) => (line === '' ? one : `${line} ${one}`)))
        .slice(0, mostWays),
    [''],
  );
}

/** @param wordsFor the large words of the text that may stand for a folded word of the data */
export function spellName(
  { kind }: Candidate,
  { words, given, capitals, whole }: NamePattern,
  wordsFor: (word: string) => readonly string[],
): Spellings {
  const last = words.length - 1;
  const parts = words.map((word, i) => [
    ...(capitals[i] ? wordsFor(word) : [word]),
    // "De Vriese" is also de Vriese.
    ...(capitals[i] && i < last && kind === 'person' ? [word] : []),
  ]);
  const surnames = combine(parts);
  if (kind === 'term' || whole) return { full: surnames, surnames: [] };
  const [first] = given;
  if (first === undefined) return { full: [], surnames };
  const initials = given.map((name) => `${name[0]?.toUpperCase()}.`);
  const middles = initials.slice(1).map((initial) => [initial]);
  const full = [
    combine([wordsFor(first), surnames]),
    surnames.flatMap((surname) => [`${initials[0]} ${surname}`, `${initials[0]}${surname}`]),
    ...(middles.length > 0
      ? [
          combine([...given.map(wordsFor), surnames]),
          combine([wordsFor(first), ...middles, surnames]),
        ]
      : []),
  ];
  return { full: full.flat(), surnames };
}
