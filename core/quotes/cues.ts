import { says } from './cases/agreement.ts';
import type { Paragraph } from './paragraph.ts';
import type { Token } from './tokens.ts';

/** Telling verbs of saying from the nouns of the same form, and from the passive. */

type Word = Token & { kind: 'word' };

export function isWord(token: Token | undefined): token is Word {
  return token?.kind === 'word';
}

/** Marks a paragraph's fillers and verbs of saying, once for all rules. */
export function markVerbs(paragraph: Paragraph): void {
  const { tokens, language } = paragraph;
  for (const token of tokens)
    token.filler =
      token.kind === 'word' &&
      !token.capital &&
      (language.fillers.has(token.word) || language.adverbEnding.test(token.word));
  for (const [at, token] of tokens.entries())
    token.cue = language.cases ? says(token.word, language.cases) : isCue(paragraph, at);
}

/** "Has since then also repeatedly": more adverbs in a row than this are no language. */
const mostFillers = 8;

/** The first place from `at` on, in steps of 1 or -1, where no filler stands. */
export function skipFillers(paragraph: Paragraph, at: number, step: 1 | -1): number {
  let place = at;
  for (let count = 0; count < mostFillers; count++) {
    const token = paragraph.tokens[place];
    if (!token?.filler) break;
    place += step;
  }
  return place;
}

/** "Continued Stone:" at the start of a sentence. */
export function isInverted({ tokens, language }: Paragraph, at: number): boolean {
  const token = tokens[at];
  const form = language.verbs.get(token?.word ?? '');
  return (
    token?.capital === true &&
    token.sentence === at &&
    (form === 'past' || form === 'present') &&
    tokens[at + 1]?.capital === true
  );
}

/** "Was asked", "is said": the subject does not speak. */
export function isPassive(paragraph: Paragraph, verb: number): boolean {
  const { tokens, language } = paragraph;
  if (language.verbs.get(tokens[verb]?.word ?? '') !== 'past') return false;
  const edge = skipFillers(paragraph, verb - 1, -1);
  // "Items labelled “…”", but "what he called “…”".
  if (language.labelling.has(tokens[verb]?.word ?? '') && tokens[verb + 1]?.kind === 'quote')
    return (
      isWord(tokens[edge]) &&
      !tokens[edge]?.capital &&
      !language.pronouns.has(tokens[edge]?.word ?? '')
    );
  return tokens.slice(edge + 1, verb).some((token) => language.passives.has(token.word));
}

/** True where a token is a verb of saying and not the noun of the same form. */
function isCue(paragraph: Paragraph, at: number): boolean {
  const { tokens, language } = paragraph;
  const token = tokens[at];
  if (!isWord(token) || token.possessive) return false;
  const form = language.verbs.get(token.word);
  if (form === undefined) return false;
  if (token.capital) return isInverted(paragraph, at);
  const before = tokens[at - 1];
  if (!isWord(before)) return form !== 'base' || before?.kind === 'quote' || before?.kind === ',';
  // "The said man", "a swiftly called meeting".
  const lead = tokens[skipFillers(paragraph, at - 1, -1)];
  if (isWord(lead) && language.determiners.has(lead.word)) return false;
  if (form === 'saying') return true;
  if (before.possessive) return false;
  const afterParticle = language.infinitives.has(before.word);
  if (language.prepositions.has(before.word) && !before.capital)
    return form === 'base' && afterParticle;
  const plain =
    before.capital ||
    afterParticle ||
    language.pronouns.has(before.word) ||
    language.relatives.has(before.word) ||
    before.filler;
  // "Critics say", "Ruiz and Okoye say", but "the caustic chant", "the Democratic state".
  if (form === 'base' && !language.pronouns.has(before.word) && (before.capital || !plain))
    return (
      language.coordinators.has(before.word) ||
      language.coordinators.has(tokens[at - 2]?.word ?? '') ||
      language.pluralEnding.test(before.word)
    );
  // "The senator questions", but "new questions": only a plain subject makes these verbs,
  // or "the ad claims that" and "the headline reads:".
  const next = tokens[at + 1];
  const goesOn =
    next?.kind === 'quote' ||
    next?.kind === ':' ||
    next?.kind === '.' ||
    next === undefined ||
    language.complementizers.has(next?.word ?? '');
  return !language.alsoNouns.has(token.word) || plain || (form === 'present' && goesOn);
}
