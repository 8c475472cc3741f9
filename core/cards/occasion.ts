import type { Language } from '../detection/languages/language.ts';
import { sentenceAt, splitSentences } from '../detection/sentences.ts';
import type { Article } from '../model/article.ts';
import type { Mention } from '../model/mention.ts';
import type { Day } from '../model/partial-date.ts';
import type { Topic } from './rank.ts';

/** The page around the mention that a card is for. */
export interface Occasion {
  mention: Mention;
  /** The mention's words as they stand on the page. */
  onPage: string;
  /** The paragraph that it stands in. */
  passage: string;
  /** Other mentions in the same sentence. */
  near: readonly Mention[];
  article: Article;
  /** What the whole article is about. */
  topic: Topic;
  day: Day;
  dayKnown: boolean;
  /** Where the mark is a quote: the statement whose words it repeats. */
  repeats?: string | undefined;
}

/** Of a block's mentions the others in the sentence of one. */
export function listNear(
  mention: Mention,
  mentions: readonly Mention[],
  text: string,
  language: Language,
): Mention[] {
  const sentence = sentenceAt(splitSentences(text, language), mention.start, text);
  return mentions.filter(
    (one) => one !== mention && sentence.start <= one.start && one.end <= sentence.end,
  );
}
