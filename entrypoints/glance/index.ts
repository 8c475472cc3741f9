import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Glance } from '../../messaging/page-reading.ts';
import { onMessage, sendMessage } from '../../messaging/protocol.ts';
import { ask } from '../../page/ask.ts';
import { followMoves } from './follow-moves.ts';
import { idle } from './idle.ts';
import { markView } from './mark-view.ts';
import { createPainter } from './painter.ts';

/**
 * The first script in an article: it marks the names in view and asks for the reader of all the page. It is
 * small, because a page's scripts start cold (docs/adr/0009).
 */
async function glance(ending: AbortController): Promise<void> {
  const { signal } = ending;
  const painter = createPainter();
  signal.addEventListener('abort', () => painter.clear());
  const lastMove = followMoves(signal);
  // Nobody sees a hidden tab: its reader comes at once.
  const nothing: Glance['seen'] = new Map();
  const seen = document.hidden ? nothing : await markView(painter, signal).catch(() => nothing);
  globalThis.sourceContextGlance = {
    ending,
    painter,
    seen,
    ask,
    sendMessage,
    onMessage,
    lastMove,
  };
  await idle();
  await ask(() => sendMessage('bringReader', undefined), signal);
}

export default defineUnlistedScript(() => {
  if (globalThis.sourceContextReading) return;
  globalThis.sourceContextReading = true;
  const ending = new AbortController();
  ending.signal.addEventListener('abort', () => {
    globalThis.sourceContextReading = undefined;
    globalThis.sourceContextGlance = undefined;
    globalThis.sourceContextPage = undefined;
  });
  // A page that is closed, or an extension that is gone, leaves nobody to tell.
  glance(ending).catch(() => undefined);
});
