import { readSelection } from '../../page/selection.ts';
import type { PageReading } from '../../messaging/page-reading.ts';

/** A hand that draws a selection moves again within this. Milliseconds. */
const drawsFor = 400;

/**
 * Brings the script that saves quotes when words are first selected; from then on it watches for itself.
 * A click that selects nothing brings nothing.
 */
export function bringSavingWhenSelected({
  reading,
  ask,
  sendMessage,
  lastMove,
  ending: { signal },
}: PageReading): void {
  const listening = new AbortController();
  signal.addEventListener('abort', () => listening.abort());
  const look = (how: 'offer' | 'offer-by-touch') => {
    if (!readSelection([...reading.shadowRoots])) return;
    listening.abort();
    ask(() => sendMessage('bringSaving', how), signal).catch(() => undefined);
  };
  const options = { capture: true, passive: true, signal: listening.signal };
  // Where the selection is in a shadow tree, only its end by pointer or key tells of it.
  for (const type of ['pointerup', 'keyup', 'contextmenu'] as const)
    window.addEventListener(type, () => setTimeout(() => look('offer')), options);
  window.addEventListener('touchend', () => setTimeout(() => look('offer-by-touch')), options);
  // Words that were selected before this script came. What opened under a hand that still draws would take the selection
  // along to the end of the page, where our host stands.
  const lookOnceFree = () => {
    if (listening.signal.aborted) return;
    const last = lastMove();
    // Whoever has let go need not have moved since; who draws does.
    if (last?.buttons && performance.now() - last.timeStamp < drawsFor)
      setTimeout(lookOnceFree, drawsFor);
    else look('offer');
  };
  lookOnceFree();
}

/**
 * Brings the script that draws the reader's own over the text: quotes saved of this article, own names; asked anew when a
 * single-page app shows another. A page without any is told by one message, and loads nothing. Where the loader has
 * brought it already, it only has to follow.
 */
export function bringFindingWhereSaved(page: PageReading): void {
  const { reading, ask, sendMessage, onChange } = page;
  const { signal } = page.ending;
  let asked: string | undefined;
  const look = () => {
    const finding = globalThis.sourceContextFinding;
    if (finding) return finding.follow(page);
    const { canonicalUrl: canonical } = reading.article();
    const own = reading.marks.inOrder().some((mark) => mark.own);
    const request = { url: location.href, canonical, own };
    if (request.url + String(own) === asked) return;
    asked = request.url + String(own);
    ask(() => sendMessage('bringFinding', request), signal).catch(() => undefined);
  };
  onChange(look);
  look();
}
