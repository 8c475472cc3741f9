/**
 * What detection must know of a language, in two parts. A language is one file, and one row of the tables
 * in `outlines.ts` and `index.ts`.
 */

/** What phase one must know; every script that reads pages carries it for all languages. */
export interface Outline {
  /** BCP 47 primary subtag, as in `<html lang>`. */
  code: string;
  /** Letters of its alphabet, to choose a row where a page names no language. */
  letters: RegExp;
  /** Nouns for a meeting or an agreement, folded, without endings; of two that begin alike the longer first. */
  eventNouns: readonly string[];
  /** What may follow an event noun's stem to the end of the word, as regular expression source. */
  nounEndings: string;
}

/** What only phase two must know, lists of words apart. */
interface Usage {
  /** "was held", "took place": stands for an event noun where the noun itself is further off. */
  heldVerbs: readonly string[];
  /** Prepositions before a place. */
  placePrepositions: readonly string[];
  /** 1st, 2nd, 3rd …: `ordinals[0]` are the words for "first", folded, as regular expression sources. */
  ordinals: readonly string[];
  /** January to December, each as regular expression source for all its forms, folded. */
  months: readonly string[];
  /** Monday to Sunday, likewise. */
  weekdays: readonly string[];
  /**
   * Whether nouns stand unjoined before and after a name as one with it, "Trump Soho": then a capitalised
   * word beside a surname speaks against the person; in languages of cases it may be any next noun.
   */
  openCompounds?: boolean;
  /** What between two names makes them one thing: "&" in firms, "v." in lawsuits. */
  joiners?: readonly string[];
  /** Short forms of first names: Bill for William. Folded. */
  nicknames: Readonly<Record<string, readonly string[]>>;
}

/** Lists of words. */
interface Lists {
  /** Words before a surname that are no first name: titles, offices, nationalities. Folded. */
  titles: ReadonlySet<string>;
  /** Capitalised words beside a surname that are neither names nor titles: "But", "Russian". Folded. */
  plainWords?: ReadonlySet<string>;
  /** "the", "a": before a surname that no noun follows, they make it a thing: "a Picasso". Folded. */
  articles?: ReadonlySet<string>;
  /** "of": after "the" and a name it likens somebody to the bearer, "the Zorro of". Folded. */
  likeners?: ReadonlySet<string>;
  /** Nouns after a surname that make it a building, firm or law: "Trump Tower". Folded. */
  organizationNouns: ReadonlySet<string>;
  /** Small words after a surname that make it a thing: "the Nobel laureate". Folded. */
  eponymNouns?: ReadonlySet<string>;
  /** What is called somebody's and is not his: "Parkinson's disease", "Harper's Bazaar". Folded. */
  namesakes?: ReadonlySet<string>;
  /** Nouns before a name that make it a thing's: "Lake", "USS". Folded. */
  thingNouns?: ReadonlySet<string>;
  /** Before whom something is named after: «фонд имени»; with a plain word before it none, «от имени». Folded. */
  namedAfter?: ReadonlySet<string>;
  /** Words for works, before a title in quotation marks: the film “Nixon”. Folded. */
  workNouns?: ReadonlySet<string>;
  /** What credits begin with: "Photo: Zorbas Rubio". Folded. */
  creditNouns: ReadonlySet<string>;
  /** Titles of no office, which before a first name make it somebody else's: "Prince Charles". Folded. */
  titlesOfOthers?: ReadonlySet<string>;
  /** First names. A different one before a surname is another person. Folded. */
  givenNames: ReadonlySet<string>;
  /** Relatives: after them a first name may be of the family, "his son Hunter". Folded. */
  kin: ReadonlySet<string>;
  /** "his", "their": they make a relative that of the person just named. Folded. */
  possessives: ReadonlySet<string>;
  /** Places that are names too: Washington, Jordan. Folded. */
  places?: ReadonlySet<string>;
  /** Everyday words, and places where `places` is not given, that are surnames too. Folded. */
  notSurnames: ReadonlySet<string>;
  /** Abbreviations whose dot ends no sentence. Folded, without the dot. */
  abbreviations: ReadonlySet<string>;
}

/** The second part as it is written, lists as plain lines of words; so it is sent to the page, too. */
export type Vocabulary = Usage & { readonly [List in keyof Lists]: string };

export interface Language extends Outline, Usage, Lists {}

/** Both parts as one. A list becomes a set when it is first asked: most pages ask half of them. */
export function makeLanguage(outline: Outline, vocabulary: Vocabulary): Language {
  const language = { ...outline, ...vocabulary };
  for (const [name, value] of Object.entries(vocabulary)) {
    if (typeof value !== 'string') continue;
    let words: ReadonlySet<string> | undefined;
    Object.defineProperty(language, name, { get: () => (words ??= wordSet(value)) });
  }
  return language as unknown as Language;
}

/** Rows are easier to read and review as plain lines of words. */
export function wordSet(lines: string): ReadonlySet<string> {
  return new Set(lines.split(/\s+/).filter(Boolean));
}
