import { hearKeys } from '../../page/keys.ts';
import type { SelectedRange } from '../../page/selection.ts';
import { linesOf, selectedNow, watchSelection, wordsOf } from './selected.ts';
import type { SavingView } from './view.tsx';

/** Offers to save what is selected, and keeps the panel beside it. */
export interface Offer {
  /** The selection that is to be saved now; the panel is about it from here on. */
  take(): SelectedRange | undefined;
  /** The words that the panel is about. */
  words(): string;
  /** Offers what is selected now; `touch` where a finger selected it. */
  make(touch?: boolean): void;
}

/** A name is a short run of words without a full stop. */
const longestName = 60;

function isName(words: string): boolean {
  return words.length <= longestName && /^\p{Lu}/u.test(words) && !/[.!?]\s/.test(words);
}

/** @param onOffer told of words that are offered and were not before */
export function serveOffer(view: SavingView, onOffer: () => void, signal: AbortSignal): Offer {
  let byTouch = false;
  let words = '';
  let kept: SelectedRange | undefined;

  function offer(range: SelectedRange | undefined): void {
    const { is } = view.panel();
    // A form keeps its place; what was just saved gives way to the next selection.
    if (is === 'form' || is === 'list' || is === 'not-saved') return;
    const selected = range ? wordsOf(range) : '';
    if (selected === '' && is === 'offer' && view.stage.contains(document.activeElement)) return;
    // Where a caret stands in our own panel, browsers tell of a range around our host, which has no words.
    if (!range || selected === '') return is === 'offer' ? view.show({ is: 'closed' }) : undefined;
    const isSame = selected === words && is !== 'closed';
    words = selected;
    kept = range;
    view.setLines(linesOf(range), byTouch);
    if (isSame) return;
    view.show({ is: 'offer', isName: isName(selected) });
    onOffer();
  }

  watchSelection((range, touch) => {
    byTouch = touch;
    offer(range);
  }, signal);
  const follow = () => {
    const range = view.panel().is === 'closed' ? undefined : selectedNow();
    if (range) requestAnimationFrame(() => view.setLines(linesOf(range), byTouch));
  };
  const options = { capture: true, passive: true, signal };
  for (const type of ['scroll', 'resize'] as const) window.addEventListener(type, follow, options);
  window.addEventListener(
    'pointerdown',
    ({ target }) => {
      if (view.stage.contains(target)) return;
      const { is } = view.panel();
      if (is === 'saved' || is === 'told') view.show({ is: 'closed' });
      // A selection that is drawn over it would run on to the end of the page, where our host stands.
      view.stage.element.classList.add('drawn-over');
    },
    options,
  );
  for (const type of ['pointerup', 'pointercancel'] as const)
    window.addEventListener(type, () => view.stage.element.classList.remove('drawn-over'), options);
  /** Firefox takes the selection along when a key leads into the panel, and one that grew by keys may not have settled. */
  function offerUnsettled(): void {
    if (view.panel().is !== 'offer' || view.stage.contains(document.activeElement)) return;
    const range = selectedNow();
    if (range && wordsOf(range) !== '') offer(range);
  }

  hearKeys((event) => {
    if (event.key === 'Tab') offerUnsettled();
    if (event.key !== 'Escape' || view.panel().is === 'closed' || !event.isTrusted) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    view.show({ is: 'closed' });
  }, signal);
  return {
    words: () => words,
    make(touch) {
      if (touch) byTouch = true;
      offer(selectedNow());
    },
    take() {
      const selected = selectedNow();
      // A caret that goes with the focus (Firefox, F7) takes the selection along when a key leads to the toolbar.
      const isGone = view.panel().is === 'offer' && !(selected && wordsOf(selected));
      const range = isGone ? kept : selected;
      if (range) view.setLines(linesOf(range), byTouch);
      // What is being saved is not offered again when its selection settles.
      words = range ? wordsOf(range) : '';
      return range;
    },
  };
}
