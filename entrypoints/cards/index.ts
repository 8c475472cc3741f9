import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { EntryKey } from '../../core/model/entry.ts';
import type { PageReading } from '../../messaging/page-reading.ts';
import { endWhenSwitchedOff } from './switched-off.ts';
import { createCardView, type CardView } from './card-view.tsx';
import css from '../../components/card/card.css?inline';
import { openStage } from '../../page/host.ts';
import { serveHover } from './hover.ts';
import { serveKeyboard } from './keyboard.ts';
import { loadFace } from '../../page/face.ts';
import { endWhenOrphaned } from '../../page/orphaned.ts';
import { localKeys, watchLocal } from '../../storage/local-keys.ts';
import { createMaterials } from './materials.ts';
import { onceSeen } from './once-seen.ts';
import { followPointer } from './pointer.ts';
import { servePopup } from './popup.ts';
import { bringFindingWhereSaved, bringSavingWhenSelected } from './bring.ts';
import { serveSaidBefore } from './said-before.ts';
import { serveTouch } from './touch.ts';
import { createWalk } from './walk.ts';

/** Answers the person: pointer, keyboard, touch and popup open the cards of what the reader marked. */
function serve(page: PageReading): void {
  const { reading, ending, ignore, onChange } = page;
  const { signal } = ending;
  const host = openStage('cards', css);
  ignore(host.host);
  // At once: what joined the page as the pointer rests on a name would tell of the name.
  host.join();
  signal.addEventListener('abort', () => host.remove());

  // Sent at once: browsers open the panel only while a click or key is under way.
  const openPanel = () => void page.sendMessage('openPanel', undefined).catch(() => undefined);
  const looked = new Set<EntryKey>();
  const walk = createWalk(reading, host, signal);
  const pointer = followPointer(signal);
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
  const materials = createMaterials(page, () => {
    view.refresh();
    rehearse();
    markSaidBefore();
  });
  const markSaidBefore = serveSaidBefore(page, materials);
  const view: CardView = createCardView(host, reading, materials, {
    onClose: () => hover.send({ type: 'closed' }),
    onPanel: openPanel,
    onLook: (key) => looked.add(key),
    // It is kept: whom a reader met in a private window is not.
    onSnooze: browser.extension.inIncognitoContext
      ? undefined
      : (key) => {
          hover.send({ type: 'closed' });
          void page.ask(() => page.sendMessage('snoozeEntry', key), signal).catch(() => undefined);
        },
    onPin() {
      hover.send({ type: 'pin-toggled' });
      const state = hover.state();
      view.setPinned(state.name === 'open' && state.pinned);
    },
  });
  // Hovering sends nothing; what was looked at is told when the page is left.
  document.addEventListener(
    'visibilitychange',
    () => {
      if (!document.hidden || looked.size === 0) return;
      const request = { keys: [...looked], day: reading.day().day };
      looked.clear();
      page.sendMessage('noteLooks', request).catch(() => undefined);
    },
    { signal },
  );
  let rehearsed = false;
  const rehearse = () => {
    if (rehearsed || materials.byEntry.size === 0) return;
    rehearsed = true;
    requestIdleCallback(() => void (signal.aborted || view.rehearse()));
  };
  const open = (what: 'save' | 'list' | 'panel') => {
    if (what === 'panel') return openPanel();
    void page.ask(() => page.sendMessage('bringSaving', what), signal).catch(() => undefined);
  };
  serveKeyboard(hover, walk, host, open, signal);
  serveTouch(hover, reading, host, signal);
  bringSavingWhenSelected(page);
  bringFindingWhereSaved(page);
  servePopup(page, materials, hover, walk);
  onChange((changed) => {
    hover.lookAround();
    view.refresh();
    walk.redraw();
    if (!changed) return;
    materials.fetch();
    markSaidBefore();
  });
  // Not asked for on hover: only where the reader has changed something.
  watchLocal(
    [localKeys.settings, localKeys.snoozes],
    () =>
      void page
        .ask(() => page.sendMessage('getPageSettings', undefined), signal)
        .then(page.useSettings)
        .catch(() => undefined),
    signal,
  );
  watchLocal([localKeys.device, localKeys.words], () => void loadFace(), signal);
  watchLocal([localKeys.cards], onceSeen(materials.renew, signal), signal);
  watchLocal([localKeys.names], onceSeen(page.readAgain, signal), signal);
  materials.fetch();
  pointer.catchUp(page.lastMove());
}

export default defineUnlistedScript(() => {
  const page = globalThis.sourceContextPage;
  if (!page || page.served) return;
  page.served = true;
  // Before any listener of ours: an orphan must not open a card beside its successor's.
  endWhenOrphaned(page.ending);
  endWhenSwitchedOff(page.ending);
  void loadFace().then(() => page.ending.signal.aborted || serve(page));
});
