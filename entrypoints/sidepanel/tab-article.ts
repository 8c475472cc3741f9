import type { PanelArticle } from '../../components/panel/model.ts';
import type { ReadPage } from '../../components/popup/model.ts';
import { readySift, type SiftableEntry } from '../../core/library/sift-entries.ts';
import type { EntryCard } from '../../core/model/card.ts';
import type { EntryKey } from '../../core/model/entry.ts';
import type { FoundOnPage } from '../../core/model/page-quote.ts';
import { sendMessage } from '../../messaging/protocol.ts';

/** Cards asked for first: as many as a screen shows. */
const cardsAtFirst = 12;
/** Then at once: ranking them takes the page some 20 ms, and an answer is one task. */
const cardsAtOnce = 25;
/** Milliseconds. */
const drawAfter = 20;

/** An article that is open in a tab, as the scripts there tell of it. None of its running text is asked for. */
export interface TabArticle {
  /** Takes in what the page was seen to name; cards of what is new are fetched. */
  update(read: ReadPage): void;
  /** Takes in that a quote of the page was saved. */
  markSaved(quoteId: string): void;
  article(): PanelArticle | undefined;
}

function idOf(tabId: number, { title, day }: ReadPage): string {
  return `${tabId} ${day ?? ''} ${title}`;
}

async function askForQuotes(tabId: number): Promise<FoundOnPage> {
  await sendMessage('bringQuotes', tabId);
  return sendMessage('listFound', undefined, tabId);
}

/** @param changed told of every article, and as more of it comes */
export function followArticle(
  tabId: number,
  changed: (article: PanelArticle) => void,
  signal: AbortSignal,
): TabArticle {
  let id: string | undefined;
  let latest: ReadPage | undefined;
  let found: FoundOnPage | undefined;
  let entries: readonly SiftableEntry[] = [];
  const cards = new Map<EntryKey, EntryCard>();

  const article = (): PanelArticle | undefined =>
    latest && id !== undefined
      ? { id, from: 'tab', title: latest.title, day: latest.day, entries, saved: latest.quotes, found, canSave: true } // prettier-ignore
      : undefined;
  const tell = () => {
    const now = article();
    if (now && !signal.aborted) changed(now);
  };
  let telling = false;
  /** Answers that come together are drawn once. */
  const tellSoon = () => {
    if (telling) return;
    telling = true;
    setTimeout(() => {
      telling = false;
      ready();
      tell();
    }, drawAfter);
  };
  /** What is unchanged stays the same object, so that it is not drawn again. */
  const ready = () => {
    const known = new Map(entries.map((one) => [one.entry.key, one]));
    const next = (latest?.entries ?? []).map((entry) => {
      const before = known.get(entry.key);
      const card = cards.get(entry.key);
      return before?.card === card && before ? { ...before, entry } : readySift(entry, card);
    });
    entries = next;
  };

  async function fetchSome(keys: EntryKey[], of: string): Promise<void> {
    const some = await sendMessage('assembleCards', keys, tabId);
    if (id !== of) return;
    for (const card of some) cards.set(card.key, card);
    tellSoon();
  }

  async function fetchCards(): Promise<void> {
    const of = id;
    if (of === undefined) return;
    const wanted = (latest?.entries ?? []).map(({ key }) => key).filter((key) => !cards.has(key));
    const asked: Promise<void>[] = [];
    // The page answers one after the other, and has its own time between.
    for (let most = cardsAtFirst; wanted.length > 0; most = cardsAtOnce)
      asked.push(fetchSome(wanted.splice(0, most), of));
    await Promise.all(asked);
    if (found || id !== of || signal.aborted) return;
    const quotes = await askForQuotes(tabId);
    if (id !== of) return;
    found = quotes;
    tell();
  }

  // One after the other, so that nothing is asked twice. The page may go at any moment; the next look says so.
  let turn: Promise<void> = Promise.resolve();
  return {
    article,
    update(read) {
      const next = idOf(tabId, read);
      if (next !== id) {
        id = next;
        found = undefined;
        entries = [];
        cards.clear();
      }
      if (JSON.stringify(read) !== JSON.stringify(latest)) {
        latest = read;
        ready();
        tell();
      }
      turn = turn.then(fetchCards).catch(() => undefined);
    },
    markSaved(quoteId) {
      if (!found) return;
      const quotes = found.quotes.map((one) =>
        one.quote.id === quoteId ? { ...one, isSaved: true } : one,
      );
      found = { ...found, quotes };
      tell();
    },
  };
}
