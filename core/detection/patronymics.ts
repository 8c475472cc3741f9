import type { Candidate } from '../model/candidate.ts';
import { compareWords, listHas, type Lexicon } from './lexicon.ts';
import { wordAfter, type Word } from './words.ts';

/** «Николаевна»: no surname ends so. */
const daughter = /(?:[оеєї]вн|ичн)[а-яії]{1,2}$/;
/** «Николаевич», but Янукович is a surname: what stands before must be a first name. */
const son = /(?:[оеєї]|ье)вич(?:[ауеі]|ем|еві)?$/;

function isPatronymic({ language }: Lexicon, folded: string): boolean {
  if (daughter.test(folded)) return true;
  const father = folded.replace(son, '');
  const isGiven = (name: string) => listHas(language.givenNames, name);
  return father !== folded && ['', 'й', 'ий'].some((ending) => isGiven(father + ending));
}

/** The patronymic after a first name, unless the data gives its bearer another. */
export function findPatronymic(
  lexicon: Lexicon,
  text: string,
  given: Word,
  { patterns }: Candidate,
): Word | undefined {
  const next = wordAfter(text, given.end);
  if (!next || text.slice(given.end, next.start) !== ' ') return undefined;
  if (!isPatronymic(lexicon, lexicon.foldOf(next.text))) return undefined;
  const others = patterns.some(
    ({ given: [, middle = ''] }) =>
      middle.length > 1 && compareWords(lexicon, next.text, middle) === undefined,
  );
  return others ? undefined : next;
}
