import type { CaseGrammar } from '../cases/grammar.ts';

/** What finding speakers must know of a language. A language is one row of the table in `index.ts`. */
export interface QuoteLanguage {
  /** BCP 47 primary subtag, as in `<html lang>`. */
  code: string;
  /** Verbs of saying in all their forms, folded: said, says, saying, say. */
  verbs: ReadonlyMap<string, VerbForm>;
  /** Forms of the verbs that are also nouns: "claims", "reports". Folded. */
  alsoNouns: ReadonlySet<string>;
  /** The ends of words by which a verb of any kind is told, after a subject: -ed, -s. */
  verbEnding: RegExp;
  /** He, she, it, they: words that stand for a speaker by themselves. Folded. */
  pronouns: ReadonlyMap<string, Gender>;
  /** The, a, this, his: words that open a name for somebody. Folded. */
  determiners: ReadonlySet<string>;
  /** Some, three: they open a name as well, and may stand alone. */
  quantifiers: ReadonlySet<string>;
  /** Words that with a capital open a sentence, an abbreviation before them or not. */
  openers: ReadonlySet<string>;
  prepositions: ReadonlySet<string>;
  /** Prepositions that join two nouns to one: "director of the department". */
  joining: ReadonlySet<string>;
  /** And, but: what follows may have a subject of its own, of the same rank. */
  coordinators: ReadonlySet<string>;
  /** That, when, because: a clause of lower rank begins. */
  subordinators: ReadonlySet<string>;
  /** That: the word between a verb of saying and what is said. */
  complementizers: ReadonlySet<string>;
  /** Verbs, in all forms, that what is said may follow at once: "said it rains". */
  bareClause: ReadonlySet<string>;
  /** Nouns for what is said: his "warning". Folded. */
  sayings: ReadonlySet<string>;
  /** His, her: whose words. */
  owners: ReadonlySet<string>;
  /** As: “…,” as X put it. */
  introducers: ReadonlySet<string>;
  /** Verbs, in all forms, whose object is the one spoken to or of: “…” told reporters. */
  transitive: ReadonlySet<string>;
  /** Verbs, in past forms, that with words quoted at once are passive: items labelled “…”. */
  labelling: ReadonlySet<string>;
  /** Spans of time: "hours" later. */
  spans: ReadonlySet<string>;
  /** Verbs, in all forms, with an object instead of what is said: "expressed readiness". */
  naming: ReadonlySet<string>;
  /** Who, which. */
  relatives: ReadonlySet<string>;
  /** The ends of plurals: "critics" say. */
  pluralEnding: RegExp;
  /** The ends of participles, which open a sentence with an aside: "Asked about it, …". */
  participleEnding: RegExp;
  /** Auxiliaries and adverbs that may stand between a subject and its verb. */
  fillers: ReadonlySet<string>;
  /** An adverb's ending: -ly. */
  adverbEnding: RegExp;
  /** Forms of "be": with a past participle the subject is spoken of. */
  passives: ReadonlySet<string>;
  /** The word before whoever acts in the passive: by. */
  agents: ReadonlySet<string>;
  /** The particle before an infinitive: to. */
  infinitives: ReadonlySet<string>;
  /** Days, months, "yesterday": capitals that are no name. */
  times: ReadonlySet<string>;
  /** "According to", "in the words of", as folded words. */
  accordingTo: readonly (readonly string[])[];
  /** Nouns for people by what they do, each with the words of offices that it may stand for. */
  roles: ReadonlyMap<string, readonly string[]>;
  /** Adjectives that say nothing of an office: the "senior" diplomat. */
  ranks: ReadonlySet<string>;
  /** Nouns that speak but are nobody: the ministry, the statement. Folded. */
  things: ReadonlySet<string>;
  /** Cities, countries and alliances that speak for a government: Moscow said. Folded. */
  powers: ReadonlySet<string>;
  /** Adjectives of nations, each with other words for the same: "the American leader", "US President". */
  nations: ReadonlyMap<string, readonly string[]>;
  /** Set where endings tell who acts, and not the order of words. */
  cases?: CaseGrammar;
  /** Titles that tell a gender: Mr, Ms. */
  courtesies: ReadonlyMap<string, Gender>;
  /** Given names of women; all others that detection's row lists are men's. Folded. */
  feminineNames: ReadonlySet<string>;
  /** Given names of women and men, which tell nothing. Folded. */
  sharedNames: ReadonlySet<string>;
}

/** Past also is the participle of the passive ("was called"); saying never has a subject of its own. */
export type VerbForm = 'past' | 'present' | 'base' | 'saying';
export type Gender = 'masculine' | 'feminine' | 'thing' | 'several' | 'speaker';
