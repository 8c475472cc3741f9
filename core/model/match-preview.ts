/** A match with the text around it, shortened. */
export interface MatchExcerpt {
  before: string;
  words: string;
  after: string;
  /** False where the words fit others too, and a card would ask. */
  sure: boolean;
}

/** What an entry that is being written would match on a page. */
export interface MatchPreview {
  sure: number;
  unsure: number;
  /** The first of them, in the order of the page. */
  excerpts: MatchExcerpt[];
}
