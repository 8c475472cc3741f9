import { isWord } from '../cues.ts';
import type { Paragraph, Stretch } from '../paragraph.ts';
import type { Token } from '../tokens.ts';
import { agreementOf, fitOf, hasStem } from './agreement.ts';
import type { Agreement, CaseGrammar } from './grammar.ts';
import { growName, isPerson } from './names.ts';

/** Finding who acts where endings tell it: every word is weighed, and the heaviest speaks. */

/** Weights: found on labelled sentences; what counts is their order. */
const weights = {
  /** He, or "the minister": both have a form of their own for the subject. */
  certain: 3.5,
  name: 3,
  /** "Министерство": people before it are likelier. */
  office: 2.6,
  /** "МИД", "ТАСС": offices more often than people. */
  abbreviation: -1.5,
  foreign: -1,
  /** Behind a preposition and a noun: "после встречи Петров". */
  governed: -1.5,
  /** Behind another noun: "делегация Петров" is rare, "журналистам Петров" is not. */
  behindNoun: -0.4,
  /** A man's verb and a woman's ending: "сказал Кучма", but "слова Петрова". */
  misfit: -1.5,
  /** "Джо Байдена": the first name alone has no ending to tell the case. */
  declined: -0.15,
  /** A capital that may be the sentence's. */
  opening: -0.4,
  /** For each token between verb and subject, each comma, each dash. */
  word: -0.05,
  comma: -0.5,
  dash: -0.7,
};

function agrees(gender: string | undefined, verb: Agreement | undefined): boolean {
  if (verb === undefined) return true;
  const several = verb === 'several' || verb === 'presentSeveral';
  if (gender === 'several' || several) return gender === 'several' && several;
  return verb === 'present' || gender === verb;
}

/** How nouns for offices end in the nominative, by what their verb says of them. */
const officeEndings: Partial<Record<Agreement, RegExp>> = {
  feminine: /(?<!ств)[ая]$/,
  neuter: /[оея]$/,
  masculine: /[^аеёєиіїоуыэюя]$/,
  present: /[^еєиіїуыэю]$/,
};

function isOffice(word: string, agreement: Agreement | undefined, cases: CaseGrammar): boolean {
  const ending = agreement && officeEndings[agreement];
  return ending?.test(word) === true && hasStem(word, cases.offices);
}

/** What a token is worth as the subject; undefined for none. */
function weigh(
  { tokens, language }: Paragraph,
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
  if (governed !== 1 && agreement !== 'neuter') {
    const several = agreement === 'several' || agreement === 'presentSeveral';
    if (several ? cases.persons.test(token.word) && governed === 0 : isPerson(token, cases))
      return weights.certain;
  }
  if (governed === 0 && isOffice(token.word, agreement, cases)) return weights.office;
  if (!token.capital || governed === 1 || cases.outlets.has(token.word)) return undefined;
  const opens = token.sentence === at;
  if (opens && (language.openers.has(token.word) || hasStem(token.word, cases.sayings)))
    return undefined;
  const fit = fitOf(token.word, agreement, cases);
  if (fit === 'never' || (opens && hasStem(token.word, cases.bearers))) return undefined;
  let weight = weights.name + (fit === 'badly' ? weights.misfit : 0);
  const next = tokens[at + 1];
  if (next?.capital && fitOf(next.word, agreement, cases) !== 'well') weight += weights.declined;
  if (token.shouted) weight += weights.abbreviation;
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

/** A lighter subject is a guess, and one that another word nearly outweighs. */
const sureWeight = 2.4;
const clearLead = 0.6;

export interface Subject {
  name: Stretch;
  guessed: boolean;
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
): Subject | undefined {
  const { tokens, language } = paragraph;
  const agreement = agreementOf(tokens[verb]?.word ?? '', cases);
  const weighed: { at: number; total: number }[] = [];
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
    // What is said has subjects of its own.
    if (verb >= 0 && at > verb && language.complementizers.has(token.word)) break;
    const weight = weigh(paragraph, cases, at, verb, agreement, governed);
    const total = weight === undefined ? 0 : weight + (verb < 0 ? 0 : distance(tokens, at, verb));
    if (total > 0) weighed.push({ at, total });
    if (governed > 0) governed++;
  }
  if (weighed.length === 0) return undefined;
  const best = weighed.reduce((one, other) => (other.total > one.total ? other : one));
  const name = growName(paragraph, cases, best.at, verb, from, to);
  const guessed =
    best.total < sureWeight ||
    weighed.some(
      ({ at, total }) => (at < name.from || at >= name.to) && total > best.total - clearLead,
    );
  return { name, guessed };
}
