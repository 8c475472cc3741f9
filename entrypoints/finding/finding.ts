import { browser } from 'wxt/browser';
import findingCss from '../../components/saving/finding.css?inline';
import panelCss from '../../components/saving/saving.css?inline';
import { noteSighting } from '../../core/quotes/saving/note-sighting.ts';
import type { Finding, PageReading } from '../../messaging/page-reading.ts';
import { onMessage, sendMessage } from '../../messaging/protocol.ts';
import { ask } from '../../page/ask.ts';
import { openStage } from '../../page/host.ts';
import { createOverlay, type Overlaid } from '../../page/overlay.ts';
import { quoteAt } from './hit.ts';
import { createLooks } from './looks.ts';
import { findOnPage, keyOfPage, type FoundQuoteOnPage, type Looked } from './page.ts';
import { createQuoteCard } from './quote-card.tsx';
import { watchText } from './watch-text.ts';

/** Finds the quotes saved of this article again, and shows where they stand. */
export function serveFinding(signal: AbortSignal): Finding {
  const stage = openStage('saving finding', panelCss + findingCss);
  const overlay = createOverlay(stage, signal);
  signal.addEventListener('abort', () => stage.remove());
  let found: readonly FoundQuoteOnPage[] = [];

  /** Names of the reader's own, as long as the page is read; they come and go with the reader's marks. */
  function listOwnMarks(): Overlaid[] {
    const marks = globalThis.sourceContextPage?.reading.marks;
    if (!marks || marks.settings.marksHidden) return [];
    const style = marks.settings.underline;
    return marks
      .inOrder()
      .flatMap(({ own, pieces, repeats, mention }) =>
        own
          ? { pieces, look: `own own-${repeats === undefined ? mention.kind : 'quote'} ${style}` }
          : [],
      );
  }

  function draw(): void {
    overlay.set([
      ...found.map(({ pieces, found: { state } }) => ({
        pieces,
        look: state === 'changed' ? 'found-changed' : 'found',
      })),
      ...listOwnMarks(),
    ]);
  }

  /** Tells the store how the quotes were found; a lost one only when the page has had time to come. */
  async function noteAll(isSettled: boolean): Promise<void> {
    if (browser.extension.inIncognitoContext) return;
    const at = new Date().toISOString();
    const sightings = found.flatMap(({ quote, found: now, now: words }) => {
      if (now.state === 'lost' && !isSettled) return [];
      const changes = now.state === 'changed' ? now.changes : undefined;
      const seen = { state: now.state, now: now.state === 'changed' ? words : undefined, changes };
      const sighting = noteSighting(quote.sighting, seen, at);
      if (!sighting) return [];
      quote.sighting = sighting;
      return [{ id: quote.id, sighting }];
    });
    if (sightings.length > 0)
      await ask(() => sendMessage('noteSightings', sightings), signal).catch(() => undefined);
  }

  const looks = createLooks<Looked>(
    {
      readKey: keyOfPage,
      getQuotes: (key) => ask(() => sendMessage('getQuotes', key), signal),
      find: (quotes, last) => findOnPage(quotes, last, signal),
      show(looked) {
        // The card of a quote of another article.
        if (!looked) card.close();
        found = looked?.found ?? [];
        draw();
      },
      note: (_, isSettled) => noteAll(isSettled),
    },
    signal,
  );
  const look = () => looks.look().catch(() => undefined);
  const refresh = () => void looks.refresh().catch(() => undefined);

  const card = createQuoteCard(
    stage,
    {
      openLibrary: (id) =>
        void ask(
          () => sendMessage('openLibrary', `quotes?id=${encodeURIComponent(id)}`),
          signal,
        ).catch(() => undefined),
      async remove(id) {
        const edits = [{ id, remove: true as const }];
        const written = await ask(() => sendMessage('amendQuotes', edits), signal).catch(
          () => null,
        );
        // The background then lets this script look anew.
        if (written?.ok) card.close();
      },
    },
    signal,
  );
  window.addEventListener(
    'click',
    (event) => {
      // A page that makes up clicks would learn by the cards that open what was saved of it.
      if (!event.isTrusted || stage.contains(event.target)) return;
      const hit = quoteAt(found, event);
      if (hit) card.open(hit);
    },
    { capture: true, passive: true, signal },
  );

  function showQuote(id: string): boolean {
    const one = found.find(({ quote }) => quote.id === id);
    const parent = one?.pieces[0]?.node.parentElement;
    if (!one) return false;
    parent?.scrollIntoView({ block: 'center', behavior: 'instant' });
    overlay.redraw();
    card.open(one);
    return true;
  }
  const removers = [
    onMessage('summariseQuotes', () =>
      found.map(({ quote, found: { state } }) => ({
        ...quote,
        sighting: { ...quote.sighting, state },
      })),
    ),
    onMessage('showQuote', ({ data: id }) => showQuote(id)),
  ];
  signal.addEventListener('abort', () => {
    for (const remove of removers) remove();
  });
  const followed = new WeakSet<PageReading>();
  function follow(page: PageReading): void {
    if (followed.has(page)) return;
    followed.add(page);
    page.ignore(stage.host);
    page.onChange(() => void (looks.isSame() ? draw() : look()));
    page.ending.signal.addEventListener('abort', draw, { signal });
    draw();
  }
  if (globalThis.sourceContextPage) follow(globalThis.sourceContextPage);
  watchText(look, looks.isSame, signal);
  refresh();
  return { refresh, follow, show: showQuote };
}
