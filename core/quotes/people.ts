import { fold } from '../detection/fold.ts';
import { findWords } from '../detection/words.ts';
import type { Language } from '../detection/languages/language.ts';
import type { EntryKey } from '../model/entry.ts';
import type { Mention } from '../model/mention.ts';
import { firstEndingAfter, firstPlace } from '../model/search-sorted.ts';
import { genderByVerb, isOwner, titleStem } from './cases/titles.ts';
import type { Gender, QuoteLanguage } from './languages/language.ts';
import type { Paragraph, Stretch } from './paragraph.ts';
import type { Token } from './tokens.ts';

/** What a dataset knows of a person, as far as it helps to tell "the minister" and "she". */
export interface PersonFacts {
  name: string;
  /** Titles and organisations: "Deputy Foreign Minister", "Kremlin". */
  roles: readonly string[];
}

export interface PersonOnPage {
  gender: Gender | undefined;
  /** Folded words that the page calls the person by, other than the name. */
  called: Set<string>;
  /** Those of the roles in the dataset. */
  held: ReadonlySet<string>;
}

export type PeopleOnPage = ReadonlyMap<EntryKey, PersonOnPage>;

/** How many words of a title before a name, and of what stands between commas after it. */
const titleWords = 8;

/** The first of the tokens that a mention covers, and the place behind the last. */
export function tokensOf(tokens: readonly Token[], { start, end }: Mention): [number, number] {
  const from = firstEndingAfter(tokens, start);
  let to = from;
  while (to < tokens.length && (tokens[to]?.start ?? end) < end) to++;
  return [from, to];
}

/** What a name tells of its bearer: by a title, else by the given name, which comes first. */
export function genderOf(
  name: readonly string[],
  language: QuoteLanguage,
  { givenNames }: Language,
): Gender | undefined {
  const title = name.map((word) => language.courtesies.get(word)).find((gender) => gender);
  const given = name.find((word) => language.feminineNames.has(word) || givenNames.has(word));
  if (title || given === undefined) return title;
  if (language.sharedNames.has(given)) return undefined;
  return language.feminineNames.has(given) ? 'feminine' : 'masculine';
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
    // "Trump, Gov. Ruiz and others": a list of names is no title.
    if (at === to + 1 && (token.capital || language.verbs.has(token.word))) break;
    person.called.add(language.cases ? titleStem(token.word) : token.word);
  }
}

function isBreak(language: QuoteLanguage, { word, capital, filler, cue }: Token): boolean {
  // "The governor endorsed Trump" gives no title away.
  if (!capital && (filler || language.verbEnding.test(word))) return true;
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
        const spelled = findWords(facts?.name ?? '').map((word) => fold(word.text));
        const roles = findWords(facts?.roles.join(' ') ?? '');
        person = {
          gender: genderOf(spelled, paragraph.language, names),
          called: new Set(),
          held: new Set(roles.map((word) => fold(word.text))),
        };
        people.set(mention.entry, person);
      }
      readTitles(paragraph, mention, person);
    }
  return people;
}

/**
 * The person whose name is the stretch's main word; null where it names one who is not, or one of several:
 * "Trump’s lawyer", "a friend of Trump".
 */
export function findNamed(paragraph: Paragraph, name: Stretch): EntryKey | null | undefined {
  const { tokens, language, mentions } = paragraph;
  let found: EntryKey | null | undefined;
  const [start, end] = [tokens[name.from]?.start ?? 0, tokens[name.to - 1]?.end ?? 0];
  const behind = firstPlace(mentions.length, (i) => (mentions[i]?.start ?? 0) < end);
  for (const mention of mentions.slice(firstEndingAfter(mentions, start), behind)) {
    if (mention.kind !== 'person') continue;
    const [from, to] = tokensOf(tokens, mention);
    if (to <= name.from || from >= name.to) continue;
    const last = tokens[to - 1];
    const next = tokens[to];
    // Endings tell that "посол в Турции Иван Петров" is Petrov.
    const lead = language.cases ? Math.max(name.from, from - 1) : name.from;
    const inside = tokens.slice(lead, Math.max(name.from, from));
    const owned = isOwner(paragraph, name, from, to);
    const governed = inside.some((token) => language.prepositions.has(token.word));
    const goesOn = to < name.to && next?.kind === 'word' && !language.prepositions.has(next.word);
    if (governed || owned || last?.possessive || goesOn) found ??= null;
    else return mention.entry;
  }
  return found;
}
