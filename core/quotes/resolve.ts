import type { EntryKey } from '../model/entry.ts';
import { findAntecedent, type Context, type Resolved } from './antecedent.ts';
import { fitsTitle } from './cases/titles.ts';
import type { Paragraph, Stretch } from './paragraph.ts';
import { findNamed, type PersonOnPage } from './people.ts';

/** Of several whom a title fits the one who spoke last, else nobody. */
function choose(
  { people, spoken }: Context,
  fits: (person: PersonOnPage, key: EntryKey) => boolean,
): Resolved | undefined {
  const fitting = [...people].filter(([key, person]) => fits(person, key));
  const last = spoken.at(-1)?.entry;
  const spoke = fitting.find(([key]) => key === last);
  const [only] = spoke ? [spoke] : fitting.length === 1 ? fitting : [];
  return only && { entry: only[0], sure: false };
}

/** Who "the Russian leader" is: the last who spoke where the words fit, else the only one they fit. */
function byRole(paragraph: Paragraph, name: Stretch, context: Context): Resolved | undefined {
  const { tokens, language } = paragraph;
  if (language.cases) return choose(context, ({ called }) => fitsTitle(paragraph, name, called));
  const first = tokens[name.from];
  if (!first || !language.determiners.has(first.word)) return undefined;
  let head = name.from + 1;
  while (head + 1 < name.to && !language.prepositions.has(tokens[head + 1]?.word ?? '')) head++;
  const role = tokens[head];
  const kinds = role && language.roles.get(role.word);
  if (!role || !kinds) return undefined;
  const modifiers = tokens.slice(name.from + 1, head);
  const last = context.spoken.at(-1)?.entry;
  return choose(context, ({ called, held }, key) => {
    // What only the dataset says of a person counts for who has just spoken: presidents change.
    const has = (word: string) => called.has(word) || (key === last && held.has(word));
    return (
      (has(role.word) || kinds.some(has)) &&
      modifiers.every(
        ({ word }) =>
          has(word) || language.ranks.has(word) || language.nations.get(word)?.some(has) === true,
      )
    );
  });
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
  const entry = findNamed(paragraph, name);
  if (entry !== undefined) return entry === null ? undefined : { entry, sure: true };
  const { pronouns, cases } = paragraph.language;
  const gender = pronouns.get(first.word) ?? cases?.possessives.get(first.word);
  return gender
    ? findAntecedent(gender, number, name.from, context)
    : byRole(paragraph, name, context);
}
