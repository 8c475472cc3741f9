import { languages } from '../detection/languages/index.ts';
import { fold } from '../detection/fold.ts';
import { aliasText, type Alias, type AliasKind, type Entry } from '../model/entry.ts';
import { createNameFinder, type NameFinder } from './find-names.ts';
import { declineSurname, languageOfName, spellPerson, type Spelling } from './spellings.ts';
import { spellTerm } from './spell-term.ts';

export interface ProposedAlias extends Spelling {
  kind?: AliasKind | undefined;
}

export interface AliasProposals {
  /** Names that pages would not be searched for without. */
  missing: ProposedAlias[];
  /** Samples of what is found without any further name: other spellings, case forms, short forms. */
  found: string[];
}

/** As many samples as a person takes in. */
const mostSamples = 8;

function lastWord(name: string): string {
  return name.split(/\s+/).at(-1) ?? '';
}

/** "Joe Biden" for Joseph Biden. */
function useNicknames(name: string): Spelling[] {
  const [given = '', ...rest] = name.split(/\s+/);
  const language = languageOfName(name);
  const { nicknames = {} } = languages.find(({ code }) => code === language) ?? {};
  const folded = fold(given);
  // Not every word that an object answers to is a row: somebody may be called Constructor.
  const short = Object.hasOwn(nicknames, folded) ? (nicknames[folded] ?? []) : [];
  return short.map((nickname) => ({
    text: [nickname.charAt(0).toUpperCase() + nickname.slice(1), ...rest].join(' '),
    language,
  }));
}

/** What a page may write for a person's first name and surname. */
function guessPersonNames(name: string): ProposedAlias[] {
  const language = languageOfName(name);
  const spellings = spellPerson(name).map((one): ProposedAlias => {
    const sameAlphabet = (one.language === 'en') === (language === 'en');
    return { ...one, kind: sameAlphabet ? 'spelling' : 'full' };
  });
  return [
    ...spellings,
    ...useNicknames(name).map((one) => ({ ...one, kind: 'nickname' as const })),
  ];
}

/** Surnames alone, also in another case. */
function sampleSurnames(names: readonly Spelling[]): Spelling[] {
  return names.flatMap(({ text, language }) => {
    const surname = lastWord(text);
    const declined = language === 'en' ? undefined : declineSurname(surname);
    return [surname, ...(declined === undefined ? [] : [declined])].map((one) => ({
      text: one,
      language,
    }));
  });
}

function proposeForPerson(name: string, find: NameFinder): AliasProposals {
  // A single name may be anybody's; nothing follows from it.
  if (!/\s/.test(name)) return { missing: [], found: [] };
  const guesses = guessPersonNames(name);
  const isFound = ({ text, language }: Spelling) => find(text, language);
  // A person is found where both the full name and, alone, the surname are.
  const missing = guesses.filter((one) => !isFound(one) || !find(lastWord(one.text), one.language));
  const known = guesses.filter((one) => !missing.includes(one));
  const surnames = sampleSurnames([{ text: name, language: languageOfName(name) }, ...known]);
  return { missing, found: [...surnames, ...known].filter(isFound).map(({ text }) => text) };
}

function proposeForTerm(spellings: readonly Spelling[], find: NameFinder): AliasProposals {
  const isFound = ({ text, language }: Spelling) => find(text, language);
  return {
    missing: spellings.filter((one) => !isFound(one)),
    found: spellings.filter(isFound).map(({ text }) => text),
  };
}

function languageOfAlias(alias: string | Alias): string {
  return (
    (typeof alias === 'string' ? undefined : alias.language) ?? languageOfName(aliasText(alias))
  );
}

/**
 * Further names for an entry, by its name. What detection finds by itself is not proposed but told; nor is
 * a guess proposed for a language in which the entry has a name already.
 */
export function proposeAliases(entry: Entry): AliasProposals {
  const name = entry.name.trim();
  const find = createNameFinder(entry);
  const { missing, found } =
    entry.type === 'person'
      ? proposeForPerson(name, find)
      : proposeForTerm(spellTerm(name, entry.kind), find);
  const own = new Set([name, ...entry.aliases.map((alias) => aliasText(alias).trim())]);
  const languagesOfAliases = new Set(entry.aliases.map(languageOfAlias));
  const isNew = ({ text, language }: Spelling) =>
    !own.has(text) && (language === languageOfName(name) || !languagesOfAliases.has(language));
  return {
    missing: [...new Map(missing.filter(isNew).map((one) => [one.text, one])).values()],
    found: [...new Set(found)].filter((text) => !own.has(text)).slice(0, mostSamples),
  };
}
