import type { Gender, QuoteLanguage } from './language.ts';

const none: ReadonlySet<string> = new Set();

/**
 * For the rows of languages whose subjects are told by endings: what only word order needs. A list that
 * `QuoteLanguage` gains for it is added here, empty.
 */
export const withoutOrder = {
  verbs: new Map(),
  alsoNouns: none,
  verbEnding: /$^/,
  determiners: none,
  joining: none,
  bareClause: none,
  sayings: none,
  owners: none,
  spans: none,
  naming: none,
  powers: none,
  ranks: none,
  things: none,
  quantifiers: none,
  introducers: none,
  transitive: none,
  labelling: none,
  pluralEnding: /$^/,
  participleEnding: /$^/,
  fillers: none,
  adverbEnding: /$^/,
  passives: none,
  agents: none,
  infinitives: none,
  times: none,
  accordingTo: [],
  roles: new Map(),
  nations: new Map(),
  sharedNames: none,
  courtesies: new Map<string, Gender>(),
  feminineNames: none,
} satisfies Partial<QuoteLanguage>;
