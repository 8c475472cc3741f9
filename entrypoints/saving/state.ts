import type { CardStatement } from '../../core/model/card.ts';
import type { SavedQuote } from '../../core/model/saved-quote.ts';
import type { ListedQuote } from '../../components/saving/QuoteList.tsx';
import type { NotSavedProps } from '../../components/saving/NotSaved.tsx';

/** What stands on the stage where words are saved. */
export type Panel =
  | { is: 'closed' }
  /** Words are selected. */
  | { is: 'offer'; isName: boolean }
  /** The form for a note; the quote as it would be saved. */
  | { is: 'form'; quote: SavedQuote; text: string }
  | {
      is: 'saved';
      quote: SavedQuote;
      earlier?: readonly CardStatement[] | undefined;
      /** The picker of speakers stands open. */
      picking: boolean;
    }
  | { is: 'not-saved'; why: NotSavedProps['why']; quotes: readonly SavedQuote[]; text: string }
  | { is: 'list'; listed: readonly ListedQuote[]; text: string }
  | { is: 'told'; text: string; isProblem: boolean; words?: string };

/** The quotes that are ticked and not saved yet. */
export function listTicked(listed: readonly ListedQuote[]): SavedQuote[] {
  return listed.flatMap(({ quote, isTicked, isSaved }) => (isTicked && !isSaved ? [quote] : []));
}

export function tick(
  listed: readonly ListedQuote[],
  on: boolean,
  isMeant: (id: string) => boolean,
): ListedQuote[] {
  return listed.map((one) =>
    one.isSaved || !isMeant(one.quote.id) ? one : { ...one, isTicked: on },
  );
}
