import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { getReading, isReadingOn, watchReading } from '../../storage/settings.ts';
import { createCardView, type CardView } from './card-view.tsx';
import { createHost } from './host.ts';
import { serveHover } from './hover.ts';
import { serveKeyboard } from './keyboard.ts';
import { followPointer } from './pointer.ts';
import { servePopup } from './popup.ts';
import { isAlive, startReading } from './reading.ts';
import { serveTouch } from './touch.ts';
import { createWalk } from './walk.ts';
import { watchPage } from './watch-page.ts';

/** How often a reader looks whether its extension was updated or removed under it. Milliseconds. */
const aliveCheck = 5_000;

declare global {
  /** Set while a reader runs in this page; a second run does nothing. */
  var sourceContextReading: true | undefined;
}

async function read(signal: AbortSignal): Promise<void> {
  const host = createHost();
  signal.addEventListener('abort', () => host.remove());

  const pointer = followPointer(signal);
  const early: MutationRecord[] = [];
  let take = async (records: readonly MutationRecord[]) => void early.push(...records);
  const watch = watchPage(
    (node) => host.contains(node),
    (records) => take(records),
    signal,
  );
  const reading = await startReading(signal, {
    onShadowRoot: (root) => watch.add(root),
    onCards: () => view.refresh(),
  });
  if (signal.aborted) return;

  const walk = createWalk(reading, host, signal);
  let focusBefore: Element | null = null;
  let moved = false;
  const hover = serveHover(
    {
      reading,
      pointer,
      host,
      view: () => view,
      onOpen(how) {
        moved = how === 'keyboard';
        if (!moved) return;
        focusBefore = document.activeElement;
        view.focus();
      },
      onClose() {
        if (moved && focusBefore instanceof HTMLElement) focusBefore.focus({ preventScroll: true });
        moved = false;
        walk.redraw();
      },
    },
    signal,
  );
  const view: CardView = createCardView(host, reading, {
    onClose: () => hover.send({ type: 'closed' }),
    onPin() {
      hover.send({ type: 'pin-toggled' });
      const state = hover.state();
      view.setPinned(state.name === 'open' && state.pinned);
    },
  });
  serveKeyboard(hover, walk, host, signal);
  serveTouch(hover, reading, host, signal);
  servePopup(reading, hover, walk, signal);

  take = async (records) => {
    await reading.update(records);
    const state = hover.state();
    if (state.name !== 'idle' && !state.mention.pieces.some(({ node }) => node.isConnected))
      hover.send({ type: 'mention-gone', mention: state.mention });
    view.refresh();
    walk.redraw();
  };
  await take(early);
}

/** Only switching off ends a reader: one that was asked for while reading is off stays. */
function endWhenSwitchedOff(ending: AbortController): void {
  let on = false;
  void getReading().then((settings) => (on = isReadingOn(settings, location.href)));
  watchReading((settings) => {
    const now = isReadingOn(settings, location.href);
    if (on && !now) ending.abort();
    on = now;
  }, ending.signal);
}

export default defineUnlistedScript(() => {
  if (globalThis.sourceContextReading) return;
  globalThis.sourceContextReading = true;
  const ending = new AbortController();
  const { signal } = ending;
  const endIfOrphaned = () => void (isAlive() || ending.abort());
  const checking = setInterval(endIfOrphaned, aliveCheck);
  // Before any of its own listeners: an orphan must not open a card beside its successor's.
  for (const type of ['pointermove', 'pointerdown', 'keydown'])
    window.addEventListener(type, endIfOrphaned, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => {
    clearInterval(checking);
    globalThis.sourceContextReading = undefined;
  });
  endWhenSwitchedOff(ending);
  void read(signal);
});
