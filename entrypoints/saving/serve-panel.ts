import type { FoundOnPage } from '../../core/model/page-quote.ts';
import type { SavedQuote } from '../../core/model/saved-quote.ts';
import type { Written } from '../../core/model/written.ts';
import { onMessage, sendMessage } from '../../messaging/protocol.ts';
import { ask } from '../../page/ask.ts';
import { capturePage } from './capture.ts';
import { listPageQuotes } from './page-quotes.ts';
import { createPeople } from './people.ts';

/** Answers the side panel: who says what on the page, and keeping a quote of that list. */
export function servePanel(signal: AbortSignal): void {
  const people = createPeople(signal);
  let listed: { quotes: readonly SavedQuote[]; text: string } = { quotes: [], text: '' };

  async function listFound(): Promise<FoundOnPage> {
    const page = capturePage(await people.onPage(), false);
    const quotes = await listPageQuotes(page, signal);
    listed = { quotes: quotes.map(({ quote }) => quote), text: page.joined.text };
    return {
      quotes: quotes.map(({ quote, isSaved }) => ({ quote, isSaved })),
      names: page.listUnlinked(),
    };
  }

  async function saveFound(id: string): Promise<Written> {
    const quote = listed.quotes.find((one) => one.id === id);
    if (!quote) return { ok: false, why: 'failed' };
    const request = { quotes: [quote], text: listed.text };
    return ask(() => sendMessage('saveQuotes', request), signal);
  }

  const removers = [
    onMessage('listFound', listFound),
    onMessage('saveFound', ({ data: id }) => saveFound(id)),
  ];
  signal.addEventListener('abort', () => {
    for (const remove of removers) remove();
  });
}
