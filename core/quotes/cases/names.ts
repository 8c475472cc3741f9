import { isWord } from '../cues.ts';
import type { Paragraph, Stretch } from '../paragraph.ts';
import type { Token } from '../tokens.ts';
import { agreementOf, fitOf } from './agreement.ts';
import type { CaseGrammar } from './grammar.ts';

/** How far a name goes around its main word. */

const longestName = 9;

/** How far on a title looks for its name: "лидер партии, проповедник Иван Петров". */
const longestApposition = 8;

/** "Пресс-секретарь", "экс-министр": the last part tells what a word is. */
export function isPerson(token: Token | undefined, cases: CaseGrammar): boolean {
  if (!isWord(token)) return false;
  const { word } = token;
  const noun = word.slice(word.lastIndexOf('-') + 1);
  return cases.people.has(word) || cases.people.has(noun) || cases.person.test(word);
}

/** True for a token that may be part of a name for somebody. */
function belongs(paragraph: Paragraph, at: number): boolean {
  const { tokens, language } = paragraph;
  const token = tokens[at];
  return (
    isWord(token) &&
    !language.prepositions.has(token.word) &&
    !language.coordinators.has(token.word) &&
    !language.subordinators.has(token.word) &&
    !language.pronouns.has(token.word) &&
    !token.filler &&
    !token.cue
  );
}

/** Two capitals, the last in the nominative: nobody is named better. */
function endsInName({ tokens }: Paragraph, cases: CaseGrammar, from: number, to: number): boolean {
  const [given, surname] = [tokens[to - 2], tokens[to - 1]];
  if (!surname?.capital || fitOf(surname.word, undefined, cases) !== 'well') return false;
  if (to - 1 === from) return !cases.people.has(surname.word);
  return given?.capital === true && !isPerson(given, cases);
}

/**
 * "Посол в Турции Иван Петров", "лидер партии, проповедник Иван Петров", "глава фонда «Мир» Иван Петров",
 * "глава Центра изучения моря Иван Петров": where the name ends that other words part from its title.
 */
function findNameBeyond(
  paragraph: Paragraph,
  cases: CaseGrammar,
  at: number,
  end: number,
): number | undefined {
  const { tokens } = paragraph;
  const parting = tokens[at];
  if (at >= end || parting?.cue || (parting && !partings.has(parting.kind))) return undefined;
  let to = at + 1;
  while (to < end && to - at <= longestApposition && belongs(paragraph, to)) to++;
  while (to > at + 1 && !tokens[to - 1]?.capital) to--;
  if (to - at < 3 || !endsInName(paragraph, cases, at + 1, to)) return undefined;
  return parting?.kind !== ',' || !isWord(tokens[to]) ? to : undefined;
}

/** "Журналистам", "громадянам": those who are spoken to. */
const addressees = /[ая]м$/;

/** Behind a name small letters begin something else; "глава Белого дома" and "глава МИД страны Петров" go on. */
function endsSmall(
  { tokens }: Paragraph,
  cases: CaseGrammar,
  at: number,
  titled: boolean,
): boolean {
  const before = tokens[at - 1];
  if (addressees.test(tokens[at]?.word ?? '')) return true;
  if (!before?.capital || (titled && before.sentence === at - 1)) return false;
  return !titled || !(tokens[at + 1]?.capital || cases.qualities.test(before.word));
}

/** What may stand between a title and its name. */
const partings: ReadonlySet<Token['kind']> = new Set([',', 'quote', 'word']);

/** The whole name around its main word: "бывший посол в Турции Иван Петров". */
export function growName(
  paragraph: Paragraph,
  cases: CaseGrammar,
  at: number,
  verb: number,
  floor: number,
  end: number,
): Stretch {
  const { tokens, language } = paragraph;
  if (language.pronouns.has(tokens[at]?.word ?? '')) return { from: at, to: at + 1 };
  const agreement = agreementOf(tokens[verb]?.word ?? '', cases);
  const goesOn = (i: number) => i !== verb && belongs(paragraph, i);
  // Before a title only its adjectives belong to it, before a name also first names and titles.
  const titled = isPerson(tokens[at], cases);
  const leads = (i: number) => {
    const token = tokens[i];
    if (!token || (token.sentence === i && language.openers.has(token.word))) return false;
    if (cases.outlets.has(token.word)) return false;
    return (
      (token.capital &&
        !token.shouted &&
        !titled &&
        fitOf(token.word, agreement, cases) === 'well') ||
      cases.qualities.test(token.word) ||
      isPerson(token, cases)
    );
  };
  let from = at;
  while (from > floor && goesOn(from - 1) && leads(from - 1)) from--;
  let to = at + 1;
  while (to < end && to - from < longestName && goesOn(to)) {
    if (!tokens[to]?.capital && endsSmall(paragraph, cases, to, titled)) break;
    to++;
  }
  const limit = verb >= to ? Math.min(verb, end) : end;
  if (titled && !endsInName(paragraph, cases, from, to))
    to = findNameBeyond(paragraph, cases, to, limit) ?? to;
  return { from, to };
}

/** The name in the genitive that starts at a token, up to its last capital: "министра Ивана Петрова". */
export function nameFrom(
  { tokens, language }: Paragraph,
  cases: CaseGrammar,
  at: number,
  end: number,
): Stretch | undefined {
  const isPassedOn = (token: Token | undefined) =>
    token?.kind === 'quote' || (isWord(token) && cases.outlets.has(token.word));
  let from = at;
  while (from < end && isPassedOn(tokens[from])) from++;
  const first = tokens[from];
  if (from >= end || !isWord(first) || language.prepositions.has(first.word)) return undefined;
  // "Цитирует его Reuters", but "слова его адвоката".
  if (cases.possessives.has(first.word) && (!isWord(tokens[from + 1]) || tokens[from + 1]?.capital))
    return { from, to: from + 1 };
  let to = from;
  let named = 0;
  for (; to < end && to - from < longestName; to++) {
    const token = tokens[to];
    if (!isWord(token) || token.cue || language.pronouns.has(token.word)) break;
    // Behind a name small letters begin something else, but "Белого дома" is one name.
    const goesOn = to === named && cases.qualities.test(tokens[to - 1]?.word ?? '');
    if (language.subordinators.has(token.word) || (named > 0 && !token.capital && !goesOn)) break;
    if (token.capital || goesOn) named = to + 1;
  }
  if (named > 0) to = named;
  return to > from ? { from, to } : undefined;
}
