import { stemCyrillic } from '../../detection/case-forms.ts';
import type { Paragraph, Stretch } from '../paragraph.ts';
import { agreementOf, fitOf, hasStem } from './agreement.ts';

/** A word of a title without its case ending: "министра" and "министром" give "министр". */
export function titleStem(word: string): string {
  return stemCyrillic(word).replace(/ь$/, '');
}

/** How many letters tell a country: "российский министр" and "министр обороны России". */
const countryLetters = 4;

/** True where all words of "российский министр" fit what the article calls a person, as stems. */
export function fitsTitle(
  { tokens, language }: Paragraph,
  { from, to }: Stretch,
  called: ReadonlySet<string>,
): boolean {
  const words = tokens.slice(from, to).map((token) => titleStem(token.word));
  const title = words.findIndex((word) => language.roles.has(word));
  const stem = words[title];
  if (stem === undefined) return false;
  const kinds = language.roles.get(stem) ?? [];
  if (!called.has(stem) && !kinds.some((kind) => called.has(kind))) return false;
  return words.every((word, i) => {
    if (i === title) return true;
    const start = word.slice(0, countryLetters);
    return [...called].some((other) => other.startsWith(start));
  });
}

/** True for an office or a government: no "he" stands for a ministry. */
export function isOffice({ tokens, language }: Paragraph, { from, to }: Stretch): boolean {
  const { cases, powers } = language;
  return tokens
    .slice(from, to)
    .every(
      ({ word, capital }, i) =>
        powers.has(word) || (cases && hasStem(word, cases.offices)) || (i > 0 && !capital),
    );
}

/** True where a name in a stretch only tells whose: "адвокат Петрова", "сторонники Петрова". */
export function isOwner(
  { tokens, language }: Paragraph,
  name: Stretch,
  from: number,
  to: number,
): boolean {
  const before = tokens[from - 1];
  const last = tokens[to - 1];
  if (!language.cases || from <= name.from || !before || !last) return false;
  const { persons, relations, offices } = language.cases;
  const declined = fitOf(last.word, 'masculine', language.cases) !== 'well';
  return (
    declined &&
    (persons.test(before.word) ||
      relations.has(titleStem(before.word)) ||
      hasStem(before.word, offices))
  );
}

/** How far before a name its verb may stand: "сказала официальный представитель МИД Мария Петрова". */
const titleWords = 8;

/** A past form of the verb beside a name tells whether it is a man's or a woman's. */
export function genderByVerb(
  { tokens, language }: Paragraph,
  { from, to }: Stretch,
): 'masculine' | 'feminine' | undefined {
  const { cases } = language;
  if (!cases) return undefined;
  let verb = to;
  if (!tokens[to]?.cue) {
    verb = from - 1;
    while (tokens[verb]?.kind === 'word' && from - verb < titleWords) {
      if (tokens[verb]?.cue) break;
      verb--;
    }
  }
  const cue = tokens[verb];
  const agreement = cue?.cue ? agreementOf(cue.word, cases) : undefined;
  return agreement === 'masculine' || agreement === 'feminine' ? agreement : undefined;
}
