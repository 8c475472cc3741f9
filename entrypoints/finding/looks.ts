import type { SavedQuote } from '../../core/model/saved-quote.ts';
import { settlesWithin } from './watch-text.ts';

/** What looking for the quotes saved of a page takes; `Looked` is what one look finds. */
export interface LookParts<Looked> {
  /** The key of the article that the page shows now. */
  readKey(): string;
  /** Asks for what is saved of an article; rejects where nobody answers. */
  getQuotes(key: string): Promise<SavedQuote[]>;
  find(quotes: readonly SavedQuote[], last: Looked | undefined): Promise<Looked>;
  /** Shows what was found; undefined where the page has become another article, of which nothing is known yet. */
  show(looked: Looked | undefined): void;
  /** Keeps how the quotes were found; `settled`: the page has had time to come, and what is not there is lost. */
  note(looked: Looked, settled: boolean): Promise<void>;
}

export interface Looks {
  /** Looks through the page as it is now. Of two looks at once the later one knows more. */
  look(): Promise<void>;
  /** The same, with what is saved asked anew. */
  refresh(): Promise<void>;
  /** True where the page shows the article that was looked for last. */
  isSame(): boolean;
}

export function createLooks<Looked>(
  { readKey, getQuotes, find, show, note }: LookParts<Looked>,
  signal: AbortSignal,
): Looks {
  /** The article that the page shows, and since when. */
  let shown: string | undefined;
  let since = 0;
  /** The article whose quotes are known; undefined where they are to be asked for. */
  let known: string | undefined;
  let quotes: readonly SavedQuote[] = [];
  let looked: Looked | undefined;
  let latest = 0;
  let settling: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(settling));

  function turnTo(key: string): void {
    shown = key;
    since = performance.now();
    if (looked !== undefined) show(undefined);
    looked = undefined;
    clearTimeout(settling);
    settling = setTimeout(() => void look().catch(() => undefined), settlesWithin + 100);
  }

  async function look(): Promise<void> {
    const token = ++latest;
    const isLate = () => token !== latest || signal.aborted;
    const key = readKey();
    if (key !== shown) turnTo(key);
    if (key !== known) {
      const answer = await getQuotes(key);
      if (isLate()) return;
      quotes = answer;
      // Only now: where nobody answered, the next look asks again.
      known = key;
    }
    const now = await find(quotes, looked);
    if (isLate()) return;
    looked = now;
    show(now);
    await note(now, performance.now() - since > settlesWithin);
  }

  return {
    look,
    refresh() {
      known = undefined;
      return look();
    },
    isSame: () => readKey() === shown,
  };
}
