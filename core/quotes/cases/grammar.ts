import type { Stems } from './stems.ts';

/**
 * What finding speakers must know of a language that tells subjects by endings, not by their place:
 * "передаёт ТАСС слова Петровой". Beside the lists of `QuoteLanguage`; all words folded.
 */
export interface CaseGrammar {
  /** Stems of verbs of saying. What begins with one and ends as a verb does is such a verb. */
  sayings: Stems;
  /** Stems of verbs that lend words: "назвал план «шагом назад»". */
  namings: Stems;
  /** Stems of verbs whose object speaks: "цитирует министра". */
  citings: Stems;
  /** Words that are no verb but say: "убеждён". */
  convinced: ReadonlySet<string>;
  /** How verbs end, by who acts. Past forms tell the gender, present ones only the number. */
  endings: Readonly<Record<Agreement, RegExp>>;
  /** Endings of verbs that hang on another one: "добавив", "зазначивши". */
  gerund: RegExp;
  /** Nouns for people in the nominative: "министр". */
  people: ReadonlySet<string>;
  /** Endings of more such nouns, of one person and of several. */
  person: RegExp;
  persons: RegExp;
  /** Stems of nouns for somebody's somebody: "адвокат Петрова" is not Petrov. */
  relations: ReadonlySet<string>;
  /** Endings of adjectives, in the nominative and the genitive: "бывший министр", "глава Белого дома". */
  qualities: RegExp;
  /** Endings that no subject has; and those that no man's, no woman's name has in the nominative. */
  oblique: RegExp;
  notMan: RegExp;
  notWoman: RegExp;
  /** Endings of the instrumental, in which verbs of naming lend their words. */
  instrumental: RegExp;
  /** Nouns whose genitive speaks: "слова министра", "сообщение ведомства". */
  utterances: RegExp;
  /** Endings of verbs that nobody does: "говорится". */
  impersonal: RegExp;
  /** "По словам", "на думку": the noun before whoever speaks. */
  accordingTo: ReadonlySet<string>;
  /** His, her, their: "по его словам". */
  possessives: ReadonlyMap<string, Owner>;
  /** In: "сообщили в министерстве". */
  inside: ReadonlySet<string>;
  /** Stems of nouns for offices that speak: "министерство". Those with a capital need no row. */
  offices: Stems;
  /** "Так ответил министр." after a quote. */
  so: string;
  /** How, as: "назвал как «…»"; "так как". */
  as: string;
  /** Stems of nouns for what bears a name or writing in quotation marks: газета, лозунг. */
  bearers: Stems;
  /** Agencies, papers, stations: they pass words on. */
  outlets: ReadonlySet<string>;
}

export type Agreement =
  'masculine' | 'feminine' | 'neuter' | 'several' | 'present' | 'presentSeveral';

export type Owner = 'masculine' | 'feminine' | 'several';
