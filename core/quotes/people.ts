import { fold } from '../detection/fold.ts';
import { findWords } from '../detection/words.ts';
import type { Language } from '../detection/languages/language.ts';
import type { EntryKey } from '../model/entry.ts';
import type { Mention } from '../model/mention.ts';
import { genderByVerb, titleStem } from './cases/titles.ts';
import type { Gender, QuoteLanguage } from './languages/language.ts';
import type { Paragraph } from './paragraph.ts';
import type { Token } from './tokens.ts';

/** What a dataset knows of a person, as far as it helps to tell "the minister" and "she". */
export interface PersonFacts {
  name: string;
  /** Titles and organisations: "Deputy Foreign Minister", "Kremlin". */
  roles: readonly string[];
}

export interface PersonOnPage {
  gender: Gender | undefined;
  /** Folded words that the page or the dataset calls the person by, other than the name. */
  called: Set<string>;
}

export type PeopleOnPage = ReadonlyMap<EntryKey, PersonOnPage>;

/** How many words of a title before a name, and of what stands between commas after it. */
const titleWords = 8;

/** The first of the tokens that a mention covers, and the place behind the last. */
export function tokensOf(tokens: readonly Token[], { start, end }: Mention): [number, number] {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < tokens.length && (tokens[to]?.start ?? end) < end) to++;
  return [low, to];
}

function genderOf(name: string, language: QuoteLanguage, names: Language): Gender | undefined {
  const given = fold(findWords(name)[0]?.text ?? '');
  if (language.sharedNames.has(given)) return undefined;
  if (language.feminineNames.has(given)) return 'feminine';
  return names.givenNames.has(given) ? 'masculine' : undefined;
}

/** Reads "Russian Deputy Foreign Minister" before a name, and "director of the department" after it. */
function readTitles(paragraph: Paragraph, mention: Mention, person: PersonOnPage): void {
  const { tokens, language } = paragraph;
  const [from, to] = tokensOf(tokens, mention);
  person.gender ??= genderByVerb(paragraph, { from, to });
  for (let at = from - 1; at >= 0 && from - at <= titleWords; at--) {
    const token = tokens[at];
    if (token?.kind !== 'word' || token.possessive || isBreak(language, token)) break;
    person.gender ??= language.courtesies.get(token.word);
    person.called.add(language.cases ? titleStem(token.word) : token.word);
  }
  if (tokens[to]?.kind !== ',') return;
  for (let at = to + 1; at < tokens.length && at - to <= titleWords; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word' || language.relatives.has(token.word)) break;
    if (at === to + 1 && language.verbs.has(token.word)) break;
    person.called.add(language.cases ? titleStem(token.word) : token.word);
  }
}

function isBreak(language: QuoteLanguage, { word, capital, cue }: Token): boolean {
  return (
    language.prepositions.has(word) ||
    language.coordinators.has(word) ||
    language.subordinators.has(word) ||
    (language.cases !== undefined && cue) ||
    (!capital && language.verbs.has(word) && !language.alsoNouns.has(word))
  );
}

/** The people of an article with what it calls them. */
export function collectPeople(
  paragraphs: readonly Paragraph[],
  names: Language,
  factsOf: (key: EntryKey) => PersonFacts | undefined,
): PeopleOnPage {
  const people = new Map<EntryKey, PersonOnPage>();
  for (const paragraph of paragraphs)
    for (const mention of paragraph.mentions) {
      if (mention.entry === null || mention.kind !== 'person') continue;
      let person = people.get(mention.entry);
      if (!person) {
        const facts = factsOf(mention.entry);
        const roles = findWords(facts?.roles.join(' ') ?? '');
        person = {
          gender: genderOf(facts?.name ?? '', paragraph.language, names),
          called: new Set(roles.map((word) => fold(word.text))),
        };
        people.set(mention.entry, person);
      }
      readTitles(paragraph, mention, person);
    }
  return people;
}
