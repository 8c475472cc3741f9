import { attribute, speakerOfSentence } from './attribute.ts';
import { whoSays, type Attribution } from './attribution.ts';
import { attributeByCase, sayerAt, sayerOfSentence, subjectOfSentence } from './cases/attribute.ts';
import type { QuoteLanguage } from './languages/language.ts';
import { reachBack, type Paragraph, type Stretch } from './paragraph.ts';
import { firstSubject } from './subject.ts';

/** How a language tells who says something: by the order of its words, or by their endings. */
export interface Grammar {
  /** What a quote's own sentence says of its speaker; null where it says that nobody speaks. */
  attribute(paragraph: Paragraph, at: number): Attribution | null | undefined;
  /** Somebody a stretch of a sentence is about: who says something in it, else its subject. */
  speakerOfSentence(paragraph: Paragraph, from: number, to: number): Attribution | undefined;
  /** Whom a sentence is about, from its first token to behind its last. */
  subjectOf(paragraph: Paragraph, from: number, to: number): Stretch | undefined;
  /** Who says something at a verb of saying. */
  sayerAt(paragraph: Paragraph, at: number): Stretch | undefined;
}

const byOrder: Grammar = {
  attribute,
  speakerOfSentence,
  subjectOf: firstSubject,
  sayerAt: (paragraph, at) => whoSays(paragraph, at, reachBack(paragraph, at)),
};

const byCase: Grammar = {
  attribute: attributeByCase,
  speakerOfSentence: sayerOfSentence,
  subjectOf: subjectOfSentence,
  sayerAt,
};

export function grammarOf(language: QuoteLanguage): Grammar {
  return language.cases ? byCase : byOrder;
}
