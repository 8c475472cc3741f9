/** What a word means for a quote: a change of the first three is called out. */
export type ChangeKind = 'number' | 'negation' | 'name' | 'word';

/** Words that the page has instead of the saved ones; one of both may be empty. */
export interface QuoteChange {
  kind: ChangeKind;
  was: string;
  now: string;
}
