import type { EntryKey } from '../model/entry.ts';
import { fitsTitle, isOwner } from './cases/titles.ts';
import type { Gender } from './languages/language.ts';
import { sentenceStart, type Paragraph, type Stretch } from './paragraph.ts';
import { tokensOf, type PeopleOnPage } from './people.ts';

/** Whom a stretch stands for. */
export interface Resolved {
  entry: EntryKey;
  /** By its own name, or a pronoun whose person spoke just before. */
  sure: boolean;
}

/** Who spoke where, in the order of the text; the latest last. */
export interface Spoken {
  paragraph: number;
  /** The first token of the sentence. */
  sentence: number;
  entry: EntryKey;
}

export interface Context {
  paragraphs: readonly Paragraph[];
  people: PeopleOnPage;
  spoken: readonly Spoken[];
}

/** The person whose name is the stretch's main word: not "Trump’s lawyer", not "a friend of Trump". */
function byName(paragraph: Paragraph, name: Stretch): EntryKey | null | undefined {
  const { tokens, language, mentions } = paragraph;
  let found: EntryKey | null | undefined;
  const [start, end] = [tokens[name.from]?.start ?? 0, tokens[name.to - 1]?.end ?? 0];
  for (const mention of mentions) {
    if (mention.kind !== 'person' || mention.end <= start || mention.start >= end) continue;
    const [from, to] = tokensOf(tokens, mention);
    if (to <= name.from || from >= name.to) continue;
    const last = tokens[to - 1];
    const next = tokens[to];
    const inside = tokens.slice(name.from, Math.max(name.from, from));
    const governed = inside.some((token) => language.prepositions.has(token.word));
    const owned = isOwner(paragraph, name, from, to);
    const goesOn = to < name.to && next?.kind === 'word' && !language.prepositions.has(next.word);
    if (governed || owned || last?.possessive || goesOn) found ??= null;
    else return mention.entry;
  }
  return found;
}

function fits(gender: Gender, key: EntryKey, people: PeopleOnPage): boolean {
  const known = people.get(key)?.gender;
  return known === undefined || known === gender;
}

/** Who "he" is: the last who spoke before it, in its own paragraph or one of the two before. */
function byPronoun(
  gender: Gender,
  paragraph: number,
  at: number,
  { people, spoken, paragraphs }: Context,
): Resolved | undefined {
  if (gender !== 'masculine' && gender !== 'feminine') return undefined;
  const last = spoken.findLast(({ entry }) => fits(gender, entry, people));
  if (!last || paragraph - last.paragraph > 3) return undefined;
  const own = paragraphs[paragraph];
  const sentence = own ? sentenceStart(own, at) : 0;
  const before = own ? sentenceStart(own, Math.max(0, sentence - 1)) : 0;
  const near =
    last.paragraph === paragraph
      ? last.sentence === sentence || last.sentence === before
      : last.paragraph === paragraph - 1 && sentence === 0;
  return { entry: last.entry, sure: near };
}

/** Of several whom a title fits the one who spoke last, else nobody. */
function choose(
  fitting: readonly (readonly [EntryKey, unknown])[],
  { spoken }: Context,
): Resolved | undefined {
  const last = spoken.at(-1);
  const spoke = fitting.find(([key]) => key === last?.entry);
  const [only] = spoke ? [spoke] : fitting.length === 1 ? fitting : [];
  return only && { entry: only[0], sure: false };
}

/** Who "the Russian leader" is: the last who spoke where the words fit, else the only one they fit. */
function byRole(paragraph: Paragraph, name: Stretch, context: Context): Resolved | undefined {
  const { tokens, language } = paragraph;
  if (language.cases)
    return choose(
      [...context.people].filter(([, { called }]) => fitsTitle(paragraph, name, called)),
      context,
    );
  const first = tokens[name.from];
  if (!first || !language.determiners.has(first.word)) return undefined;
  let head = name.from + 1;
  while (head + 1 < name.to && !language.prepositions.has(tokens[head + 1]?.word ?? '')) head++;
  const role = tokens[head];
  const kinds = role && language.roles.get(role.word);
  if (!role || !kinds) return undefined;
  const nations = tokens.slice(name.from + 1, head).filter((token) => token.capital);
  const fitting = [...context.people].filter(
    ([, { called }]) =>
      (called.has(role.word) || kinds.some((kind) => called.has(kind))) &&
      nations.every(
        ({ word }) =>
          called.has(word) || language.nations.get(word)?.some((other) => called.has(other)),
      ),
  );
  return choose(fitting, context);
}

/** Whom a stretch of a paragraph stands for; undefined where that is nobody known. */
export function resolveStretch(
  number: number,
  name: Stretch,
  context: Context,
): Resolved | undefined {
  const paragraph = context.paragraphs[number];
  const first = paragraph?.tokens[name.from];
  if (!paragraph || !first) return undefined;
  const entry = byName(paragraph, name);
  if (entry !== undefined) return entry === null ? undefined : { entry, sure: true };
  const { pronouns, cases } = paragraph.language;
  const gender = pronouns.get(first.word) ?? cases?.possessives.get(first.word);
  return gender ? byPronoun(gender, number, name.from, context) : byRole(paragraph, name, context);
}
