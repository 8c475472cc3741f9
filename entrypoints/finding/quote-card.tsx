import { QuoteCard } from '../../components/saving/QuoteCard.tsx';
import { placeCard } from '../../core/hover/place-card.ts';
import { diffWords } from '../../core/quotes/anchoring/word-diff.ts';
import type { Stage } from '../../page/host.ts';
import { hearKeys } from '../../page/keys.ts';
import { rectsOf } from '../../page/rects.ts';
import { visibleArea } from '../../page/visible-area.ts';
import type { FoundQuoteOnPage } from './page.ts';

export interface QuoteCardView {
  open(quote: FoundQuoteOnPage): void;
  close(): void;
}

export interface QuoteCardActions {
  openLibrary(id: string): void;
  remove(id: string): void;
}

/** The card of a saved quote, beside its words; closed by Escape and by a press elsewhere. */
export function createQuoteCard(
  stage: Stage,
  actions: QuoteCardActions,
  signal: AbortSignal,
): QuoteCardView {
  let shown: FoundQuoteOnPage | undefined;
  let focusBefore: Element | null = null;
  const panel = () => stage.element.querySelector<HTMLElement>('.panel');

  function place(): void {
    const element = panel();
    if (!shown || !element) return;
    const lines = rectsOf(shown).slice(-1);
    const at = placeCard(lines, undefined, element.getBoundingClientRect(), visibleArea());
    if (!at) return;
    element.style.left = `${at.left}px`;
    element.style.top = `${at.top}px`;
    element.style.maxHeight = `${at.maxHeight}px`;
  }

  function close(): void {
    if (!shown) return;
    shown = undefined;
    stage.draw(<></>);
    if (focusBefore instanceof HTMLElement) focusBefore.focus({ preventScroll: true });
  }

  hearKeys((event) => {
    if (event.key !== 'Escape' || !shown || !event.isTrusted) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    close();
  }, signal);
  const options = { capture: true, passive: true, signal };
  window.addEventListener('pointerdown', ({ target }) => void (stage.contains(target) || close()), options); // prettier-ignore
  for (const type of ['scroll', 'resize'] as const)
    window.addEventListener(type, () => void (shown && requestAnimationFrame(place)), options);
  return {
    close,
    open(quote) {
      focusBefore = document.activeElement;
      shown = quote;
      const { selector, id } = quote.quote;
      const { found, now } = quote;
      stage.raise(quote.pieces[0]?.node);
      stage.draw(
        <QuoteCard
          quote={quote.quote}
          state={found.state}
          diff={found.state === 'changed' ? diffWords(selector.exact, now).parts : undefined}
          changes={found.state === 'changed' ? found.changes : undefined}
          onOpen={() => actions.openLibrary(id)}
          onDelete={() => actions.remove(id)}
          onClose={close}
        />,
      );
      place();
      panel()?.focus({ preventScroll: true });
    },
  };
}
