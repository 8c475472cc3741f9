import type { CardStatement } from '../../core/model/card.ts';
import type { SavedQuote } from '../../core/model/saved-quote.ts';
import { sendMessage, type PageEdit } from '../../messaging/protocol.ts';
import { ask } from '../../page/ask.ts';
import type { Panel } from './state.ts';

type NotSaved = Extract<Panel, { is: 'not-saved' }>;

/** What this script asks of the store; nothing of it throws, for a person waits for the answer. */
export interface Store {
  /** Undefined where all is written; else the panel that says why not, with the words. */
  save(quotes: readonly SavedQuote[], text: string): Promise<NotSaved | undefined>;
  amend(edits: PageEdit[]): Promise<boolean>;
  listEarlier(quote: SavedQuote): Promise<CardStatement[]>;
  openLibrary(place: string): void;
}

export function createStore(signal: AbortSignal): Store {
  return {
    async save(quotes, text) {
      const request = { quotes: [...quotes], text };
      // The same quote twice is one: an ended background may have written it before it answered.
      const written = await ask(() => sendMessage('saveQuotes', request), signal).catch(() => null);
      if (written?.ok) return undefined;
      return { is: 'not-saved', why: written?.why ?? 'gone', quotes, text };
    },
    async amend(edits) {
      const written = await ask(() => sendMessage('amendQuotes', edits), signal).catch(() => null);
      return written?.ok === true;
    },
    async listEarlier({ id, speaker }) {
      if (speaker?.entry === undefined) return [];
      return ask(() => sendMessage('listEarlier', id), signal).catch(() => []);
    },
    openLibrary(place) {
      void ask(() => sendMessage('openLibrary', place), signal).catch(() => undefined);
    },
  };
}
