import type { QuoteRule } from '../core/model/found-quote.ts';
import type { MentionRule } from '../core/model/mention.ts';

/** Why a mention is one, in a sentence; the card says the same in the reader's language. */
export const whyMention: Readonly<Record<MentionRule, string>> = {
  'full-name': 'matched: the full name',
  'full-name-variant': 'matched: the full name in another spelling',
  'surname-after-full-name': 'matched: the surname; the full name stands on the page',
  'first-name-after-full-name': 'matched: the first name; the full name stands on the page',
  'short-name': 'matched: a short name; the surname stands nearby',
  'surname-with-title': 'matched: the surname after a title',
  'surname-unique': 'matched: the surname, which one person in the data bears',
  misspelling: 'matched: a slip of spelling of a name that stands on the page',
  'term-name': 'matched: the name',
  'event-date': 'matched: place and date of the event',
  'event-place': 'matched: place of the event beside a word for such events',
  'several-candidates': 'open: several entries fit',
  'said-before': 'matched: the quoted words of an earlier statement',
};

/** Why a quote has its speaker, likewise. */
export const whyQuote: Readonly<Record<QuoteRule, string>> = {
  'said-after': 'a verb of saying with its subject follows',
  'said-before': 'a verb of saying with its subject stands before',
  'said-between': 'a verb of saying with its subject stands between two parts',
  'said-in-clause': 'it is part of a clause with a verb of saying',
  'said-in-sentence': 'a verb of saying stands in the same sentence',
  'said-around': 'its sentence goes on around it with a verb of saying',
  'according-to': 'the sentence says according to whom',
  signature: 'a signature follows',
  chain: 'the same speaker goes on in the paragraph',
  'chain-pronoun': 'the same speaker, a pronoun, goes on in the paragraph',
  continued: 'the paragraph continues the quotation before it',
  announced: 'the sentence before announces it',
  'sentence-before': 'the sentence before names who speaks',
  'paragraph-before': 'the paragraph before names who speaks',
  'sentence-subject': 'the subject of its sentence',
  reported: 'a verb of saying with a known subject',
  'no-speaker': 'nobody is said to say it',
};
