import type { Paragraph, Stretch } from '../paragraph.ts';
import type { Token } from '../tokens.ts';
import { agreementOf, hasStem, mayAct, says } from './agreement.ts';
import type { Agreement, CaseGrammar } from './grammar.ts';

/** Finding who acts where endings tell it: every word is weighed, and the heaviest speaks. */

/** Weights: found on labelled sentences; what counts is their order. */
const weights = {
  /** He, or "the minister": both have a form of their own for the subject. */
  certain: 3.5,
  name: 3,
  /** "МИД", "ТАСС": offices more often than people. */
  abbreviation: -1.5,
  foreign: -1,
  /** Behind a preposition and a noun: "после встречи Петров". */
  governed: -1.5,
  /** Behind another noun: "делегация Петров" is rare, "журналистам Петров" is not. */
  behindNoun: -0.4,
  /** A capital that may be the sentence's. */
  opening: -0.4,
  /** For each token between verb and subject, each comma, each dash. */
  word: -0.05,
  comma: -0.5,
  dash: -0.7,
};

const longestName = 9;

/** Between commas: the name behind "лидер партии, проповедник Иван Петров". */
const longestApposition = 6;

function isWord(token: Token | undefined): token is Token {
  return token?.kind === 'word';
}

/** "Пресс-секретарь", "экс-министр": the last part tells what a word is. */
function isPerson({ word }: Token, cases: CaseGrammar): boolean {
  const noun = word.slice(word.lastIndexOf('-') + 1);
  return cases.people.has(word) || cases.people.has(noun) || cases.person.test(word);
}

function agrees(gender: string | undefined, verb: Agreement | undefined): boolean {
  if (verb === undefined) return true;
  const several = verb === 'several' || verb === 'presentSeveral';
  if (gender === 'several' || several) return gender === 'several' && several;
  return verb === 'present' || gender === verb;
}

/** What a token is worth as the subject; undefined for none. */
function weigh(
  { tokens, text, language }: Paragraph,
  cases: CaseGrammar,
  at: number,
  verb: number,
  agreement: Agreement | undefined,
  governed: number,
): number | undefined {
  const token = tokens[at];
  if (!isWord(token)) return undefined;
  const gender = language.pronouns.get(token.word);
  if (gender) return governed === 0 && agrees(gender, agreement) ? weights.certain : undefined;
  if (governed !== 1) {
    const several = agreement === 'several' || agreement === 'presentSeveral';
    if (several ? cases.persons.test(token.word) && governed === 0 : isPerson(token, cases))
      return weights.certain;
  }
  if (!token.capital || governed === 1 || cases.outlets.has(token.word)) return undefined;
  const opens = at === 0 || tokens[at - 1]?.kind === '.';
  if (opens && (cases.openers.has(token.word) || agreementOf(token.word, cases))) return undefined;
  if (!mayAct(token.word, agreement, cases)) return undefined;
  const written = text.slice(token.start, token.end);
  let weight = weights.name;
  if (written.length > 1 && written === written.toUpperCase()) weight += weights.abbreviation;
  else if (/^[a-z]/.test(token.word)) weight += weights.foreign;
  if (governed > 1) weight += weights.governed;
  if (opens) weight += weights.opening;
  const before = tokens[at - 1];
  if (isWord(before) && !before.capital && at - 1 !== verb && !isPerson(before, cases))
    weight += weights.behindNoun;
  return weight;
}

/** What parts two tokens, as a weight. */
function distance(tokens: readonly Token[], one: number, other: number): number {
  let sum = 0;
  for (let at = Math.min(one, other); at < Math.max(one, other); at++) {
    const kind = tokens[at]?.kind;
    sum += weights.word + (kind === ',' ? weights.comma : kind === '-' ? weights.dash : 0);
  }
  return sum;
}

/** The whole name around its main word: "бывший посол в Турции Иван Петров". */
function growName(
  { tokens, language }: Paragraph,
  cases: CaseGrammar,
  at: number,
  verb: number,
  floor: number,
  end: number,
): Stretch {
  if (language.pronouns.has(tokens[at]?.word ?? '')) return { from: at, to: at + 1 };
  const goesOn = (i: number) => {
    const token = tokens[i];
    return (
      isWord(token) &&
      i !== verb &&
      !language.prepositions.has(token.word) &&
      !language.coordinators.has(token.word) &&
      !language.subordinators.has(token.word) &&
      !language.pronouns.has(token.word) &&
      !says(token.word, cases)
    );
  };
  const leads = ({ word, capital }: Token, i: number) =>
    i === 0 || tokens[i - 1]?.kind === '.'
      ? !cases.openers.has(word)
      : capital || cases.qualities.test(word) || cases.people.has(word);
  let from = at;
  for (let before = tokens[from - 1]; before && from > floor; before = tokens[from - 1]) {
    if (!goesOn(from - 1) || !leads(before, from - 1)) break;
    from--;
  }
  let to = at + 1;
  while (to < end && to - from < longestName && goesOn(to)) to++;
  const named = () => tokens.slice(from, to).some((token) => token.capital);
  // "Посол в Турции Петров" and "лидер партии, проповедник Петров" go on to the name.
  const next = tokens[to];
  if (!named() && next && (next.kind === ',' || language.prepositions.has(next.word))) {
    let more = to + 1;
    while (more < end && more - to <= longestApposition && goesOn(more)) more++;
    const last = tokens[more - 1];
    const closes = next.kind === ',' ? !isWord(tokens[more]) : true;
    if (last?.capital && closes && mayAct(last.word, undefined, cases) && more - to > 2) to = more;
  }
  return { from, to };
}

/**
 * Who acts between two tokens.
 * @param verb the token that says what is done; -1 where any subject will do
 */
export function findSubject(
  paragraph: Paragraph,
  cases: CaseGrammar,
  from: number,
  to: number,
  verb: number,
): Stretch | undefined {
  const { tokens, language } = paragraph;
  const agreement = agreementOf(tokens[verb]?.word ?? '', cases);
  let best: number | undefined;
  let heaviest = 0;
  // How many words a preposition is back; 0 where none governs.
  let governed = 0;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (!isWord(token) || at === verb) {
      if (token?.kind !== 'quote') governed = 0;
      continue;
    }
    if (language.prepositions.has(token.word)) {
      governed = 1;
      continue;
    }
    const weight = weigh(paragraph, cases, at, verb, agreement, governed);
    const total = weight === undefined ? 0 : weight + (verb < 0 ? 0 : distance(tokens, at, verb));
    if (total > heaviest) [best, heaviest] = [at, total];
    if (governed > 0) governed++;
  }
  return best === undefined ? undefined : growName(paragraph, cases, best, verb, from, to);
}

/** The name in the genitive that starts at a token, up to its last capital: "министра Ивана Петрова". */
export function nameFrom(
  { tokens, language }: Paragraph,
  cases: CaseGrammar,
  at: number,
  end: number,
): Stretch | undefined {
  let from = at;
  while (
    from < end &&
    (tokens[from]?.kind === 'quote' || cases.outlets.has(tokens[from]?.word ?? ''))
  )
    from++;
  let to = from;
  let named = 0;
  for (
    let token = tokens[to];
    to < end && to - from < longestName && isWord(token);
    token = tokens[++to]
  ) {
    if (says(token.word, cases) || language.pronouns.has(token.word)) break;
    if (named > 0 && !token.capital) break;
    if (token.capital) named = to + 1;
    if (to > from && language.subordinators.has(token.word)) break;
  }
  if (named > 0) to = named;
  return to > from ? { from, to } : undefined;
}

export function isNaming(word: string, cases: CaseGrammar): boolean {
  return hasStem(word, cases.namings) && agreementOf(word, cases) !== undefined;
}
