import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { onMessage } from '../../messaging/protocol.ts';
import { loadFace } from '../../page/face.ts';
import { endWhenOrphaned } from '../../page/orphaned.ts';
import { servePanel } from './serve-panel.ts';
import { serveSaving } from './saving.ts';

declare global {
  /** Set while words can be saved in this page: a second run does nothing. */
  var sourceContextSaving: true | undefined;
}

/** Comes when words of a page are selected, or its quotes are asked for. */
export default defineUnlistedScript(() => {
  if (globalThis.sourceContextSaving) return;
  globalThis.sourceContextSaving = true;
  const ending = new AbortController();
  endWhenOrphaned(ending);
  // The cards script has read it already, where it runs.
  if (!globalThis.sourceContextFace) void loadFace();
  const saving = serveSaving(ending.signal);
  servePanel(ending.signal);
  const removers = [
    onMessage('saveSelection', ({ data: how }) => saving.saveSelection(how)),
    onMessage('openQuoteList', () => saving.openList()),
  ];
  ending.signal.addEventListener('abort', () => {
    globalThis.sourceContextSaving = undefined;
    for (const remove of removers) remove();
  });
});
