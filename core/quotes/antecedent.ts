import type { Language } from '../detection/languages/language.ts';
import type { EntryKey } from '../model/entry.ts';
import { isOffice } from './cases/titles.ts';
import { grammarOf } from './grammar.ts';
import type { Gender, QuoteLanguage } from './languages/language.ts';
import { sentenceStart, type Paragraph, type Stretch } from './paragraph.ts';
import { findNamed, genderOf, type PeopleOnPage } from './people.ts';

/** Who "he" and "she" are: whoever spoke or was spoken of last, known or not. */

/** Somebody who spoke; without an entry where the datasets do not know the person. */
export interface Spoken {
  paragraph: number;
  /** The first token of the sentence. */
  sentence: number;
  entry: EntryKey | undefined;
  gender: Gender | undefined;
}

export interface Context {
  paragraphs: readonly Paragraph[];
  people: PeopleOnPage;
  names: Language;
  /** In the order of the text. */
  spoken: readonly Spoken[];
}

/** Whom a stretch stands for. */
export interface Resolved {
  entry: EntryKey;
  /** By its own name, or a pronoun whose person spoke just before. */
  sure: boolean;
}

/** Pronouns reach no further back than this many paragraphs, and past no more than this many speakers. */
const reachOfPronouns = { paragraphs: 3, speakers: 20 };

type Person = Pick<Spoken, 'entry' | 'gender'>;

/**
 * The person that a stretch names, known or not; undefined for ministries, papers, places and groups, which
 * no "he" stands for.
 */
export function personOf(
  paragraph: Paragraph,
  name: Stretch,
  entry: EntryKey | undefined,
  { people, names }: Pick<Context, 'people' | 'names'>,
): Person | undefined {
  if (entry !== undefined) return { entry, gender: people.get(entry)?.gender };
  const { tokens, language } = paragraph;
  const [first, last] = [tokens[name.from], tokens[name.to - 1]];
  if (!first || !last) return undefined;
  const pronoun = language.pronouns.get(first.word);
  if (pronoun) return isSingle(pronoun) ? { entry, gender: pronoun } : undefined;
  if (language.cases && isOffice(paragraph, name)) return undefined;
  if (language.determiners.has(first.word) || !last.capital)
    return isThing(language, name, paragraph) ? undefined : { entry, gender: undefined };
  if (language.powers.has(last.word)) return undefined;
  const spelled = tokens.slice(name.from, name.to).map((token) => token.word);
  return { entry, gender: genderOf(spelled, language, names) };
}

function isSingle(gender: Gender): boolean {
  return gender === 'masculine' || gender === 'feminine';
}

function isThing(language: QuoteLanguage, { from, to }: Stretch, { tokens }: Paragraph): boolean {
  let head = from;
  while (head + 1 < to && !language.prepositions.has(tokens[head + 1]?.word ?? '')) head++;
  const token = tokens[head];
  return (
    !token ||
    token.capital ||
    language.things.has(token.word) ||
    language.pluralEnding.test(token.word)
  );
}

/** The last sentence with words of its own before a place, in its paragraph or the one before. */
function sentenceBefore(
  paragraphs: readonly Paragraph[],
  number: number,
  sentence: number,
): { paragraph: number; from: number; to: number } | undefined {
  for (let n = number, to = sentence - 1; n >= Math.max(0, number - 1); n--) {
    const tokens = paragraphs[n]?.tokens ?? [];
    if (n < number) to = tokens.length;
    while (to > 0) {
      const from = tokens[to - 1]?.sentence ?? 0;
      if (tokens[to - 1]?.kind !== '.' && tokens.slice(from, to).some((one) => one.kind === 'word'))
        return { paragraph: n, from, to };
      to = tokens[to - 1]?.kind === '.' ? to - 1 : from;
    }
  }
  return undefined;
}

/** Whom a sentence is about, where that is a person with a name. */
function subjectPerson(
  number: number,
  at: number,
  to: number,
  context: Context,
): Person | undefined {
  const paragraph = context.paragraphs[number];
  const name = paragraph && grammarOf(paragraph.language).subjectOf(paragraph, at, to);
  const first = name && paragraph.tokens[name.from];
  if (!paragraph || !first || paragraph.language.pronouns.has(first.word)) return undefined;
  if (paragraph.language.determiners.has(first.word)) return undefined;
  return personOf(paragraph, name, findNamed(paragraph, name) ?? undefined, context);
}

/** Who "he" at a place is; undefined where that is nobody known. */
export function findAntecedent(
  gender: Gender,
  number: number,
  at: number,
  context: Context,
): Resolved | undefined {
  const own = context.paragraphs[number];
  if (!isSingle(gender) || !own) return undefined;
  const fits = (person: Person) => person.gender === undefined || person.gender === gender;
  const sentence = sentenceStart(own, at);
  const before = sentenceBefore(context.paragraphs, number, sentence);
  const last = context.spoken.slice(-reachOfPronouns.speakers).findLast(fits);
  const justSpoke =
    last !== undefined &&
    ((last.paragraph === number && last.sentence === sentence) ||
      (last.paragraph === before?.paragraph && last.sentence === before.from));
  if (justSpoke) return last.entry === undefined ? undefined : { entry: last.entry, sure: true };
  const subject = before && subjectPerson(before.paragraph, before.from, before.to, context);
  if (subject && fits(subject))
    return subject.entry === undefined ? undefined : { entry: subject.entry, sure: false };
  if (!last || number - last.paragraph > reachOfPronouns.paragraphs) return undefined;
  return last.entry === undefined ? undefined : { entry: last.entry, sure: false };
}
