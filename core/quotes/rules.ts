import type { QuoteRule } from '../model/found-quote.ts';

/**
 * How sure each rule is: the share of right speakers among those it named in news with labelled
 * quotes, rounded down.
 */
export const confidenceOf: Readonly<Record<QuoteRule, number>> = {
  'said-after': 0.97,
  'said-before': 0.95,
  'said-between': 0.97,
  'said-in-clause': 0.97,
  'said-in-sentence': 0.85,
  'said-around': 0.8,
  'according-to': 0.9,
  signature: 0.97,
  chain: 0.93,
  // “…,” she said. “…”: where a pronoun does, one person goes on speaking.
  'chain-pronoun': 0.97,
  continued: 0.9,
  announced: 0.85,
  'sentence-before': 0.6,
  'paragraph-before': 0.5,
  'sentence-subject': 0.6,
  reported: 0.85,
  'no-speaker': 0,
};

/** No rule is surer than this where something speaks against it. */
export const doubtful = 0.8;

/** From here on a speaker is filled in unasked. */
export const sureEnough = 0.95;
