import { stemLatin, stemTopic } from '../cards/terms-of-text.ts';
import { stemCyrillic } from '../detection/case-forms.ts';
import { fold, foldings } from '../detection/fold.ts';
import { isCyrillic, spellingKey, spellingKeys } from '../detection/spelling.ts';
import { isCapitalised } from '../detection/words.ts';

/**
 * Keys under which the forms and spellings of a word meet. A word of a text and a word of a query are
 * the same where they share a key. Keys of Latin stems begin with "=", so that only words that may be
 * names are compared by sound with other Latin words: "wall" and "value" sound alike.
 */

/** Forms that no ending tells of. */
const irregular = new Map(
  `said say, says say, met meet, men man, women woman, children child, people person, fought fight,
  sought seek, told tell, gave give, given give, took take, taken take, left leave, held hold, knew know, known know,
  began begin, begun begin, broke break, broken break, won win, lost lose, sent send, built build, thought think,
  brought bring, bought buy, kept keep, led lead, wrote write, written write, spoke speak, spoken speak, chose choose,
  chosen choose, went go, gone go, struck strike, withdrew withdraw, withdrawn withdraw, lives life, crises crisis`
    .split(/,\s+/)
    .map((pair) => pair.split(' ') as [string, string]),
);

function stemEnglish(folded: string): string {
  const word = irregular.get(folded) ?? folded;
  const stem = stemLatin(word.replace(/(?<=..)ied$/, 'y'));
  return stem.length > 3 ? stem.replace(/e+$/, '').replace(/([^aeiousl])\1$/, '$1') : stem;
}

/** Endings of Russian and Ukrainian verbs and participles, "-ся" among them. */
const verbEnding =
  /(?<=[\u0400-\u052F]{3})(?:[аяеиіїую]?(?:ть|ти|л[аои]?|вши?|в)|[аяеиує][єею]?(?:ть?|м|мо|ш|шь)|ю|у|ют|ють|[аяе]н(?:н(?:ый|ий|ая|ое|ую|ые|ого|ому|ой|ых|ым|ыми)|[аоыи])?)(?:с[яь])?$/;
/** Рынок, рынка; отец, отца: names keep theirs (see case-forms). */
const fleetingVowel = /(?<=[\u0400-\u052F]{2})(?:[оеє]|ь?)(?=[кц]$)/;
/** Shorter stems of verbs say too little. */
const shortestVerb = 4;

function cyrillicKeys(folded: string, mayBeName: boolean, mayBeVerb: boolean): string[] {
  const topic = stemTopic(folded, false);
  const keys = [spellingKey(topic), spellingKey(topic.replace(fleetingVowel, ''))];
  if (mayBeName) keys.push(spellingKey(stemTopic(stemCyrillic(folded), true)));
  const verb = mayBeVerb ? folded.replace(verbEnding, '') : '';
  if (verb.length >= shortestVerb) keys.push(spellingKey(verb));
  return keys;
}

function isNumber(folded: string): boolean {
  return folded < ':';
}

function distinct(keys: string[]): string[] {
  return [...new Set(keys)].filter((key) => key !== '' && key !== '=');
}

/** The keys of a word as it stands in a text. */
export function keysInText(word: string): string[] {
  const folded = fold(word);
  if (isNumber(folded)) return [folded];
  const capital = isCapitalised(word);
  if (isCyrillic(folded)) return distinct(cyrillicKeys(folded, capital, !capital));
  const stem = `=${stemEnglish(folded)}`;
  return distinct(capital ? [stem, ...foldings(word).flatMap(spellingKeys)] : [stem]);
}

/** The keys that a word may have meant: people type without capitals, in either alphabet. */
export function keysInQuery(word: string): string[] {
  const folded = fold(word);
  if (isNumber(folded)) return [folded];
  if (isCyrillic(folded)) return distinct(cyrillicKeys(folded, true, true));
  const stem = stemEnglish(folded);
  return distinct([`=${stem}`, spellingKey(stem), ...foldings(word).flatMap(spellingKeys)]);
}
