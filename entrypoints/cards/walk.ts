import { i18n } from '#i18n';
import { rectsOf } from '../../page/rects.ts';
import type { Stage } from '../../page/host.ts';
import type { Mark, Reading } from '../../messaging/page-reading.ts';
import { boxesOver } from './boxes.ts';

/** Walking the mentions by key, with a ring around the current one. */
export interface Walk {
  step(direction: 1 | -1): void;
  /** Rings a mark and scrolls to it. */
  goTo(mark: Mark): void;
  current(): Mark | undefined;
  /** Draws the ring where its mention is now. */
  redraw(): void;
  stop(): void;
}

function isVisible(rect: DOMRect): boolean {
  return rect.bottom > 0 && rect.top < innerHeight && rect.right > 0 && rect.left < innerWidth;
}

function bringIntoView(mark: Mark): void {
  const parent = mark.pieces[0]?.node.parentElement;
  const [rect] = rectsOf(mark);
  if (
    !parent ||
    (rect && isVisible(rect) && rect.top > innerHeight * 0.1 && rect.bottom < innerHeight * 0.9)
  )
    return;
  parent.scrollIntoView({ block: 'center', behavior: 'instant' });
  // A long paragraph's centre may leave the mention outside.
  const [now] = rectsOf(mark);
  if (now && !isVisible(now)) scrollBy({ top: now.top - innerHeight / 2, behavior: 'instant' });
}

export function createWalk(reading: Reading, host: Stage, signal: AbortSignal): Walk {
  let current: Mark | undefined;
  // Made of plain elements beside the card's stage: drawing them must not draw the card again.
  const rings = document.createElement('div');
  const status = document.createElement('div');
  status.setAttribute('role', 'status');
  status.className = 'visually-hidden';
  host.element.append(rings, status);

  const redraw = () => {
    rings.replaceChildren(...boxesOver(current, 'ring', 1));
  };
  const goTo = (mark: Mark) => {
    current = mark;
    bringIntoView(mark);
    host.raise();
    redraw();
  };
  const stop = () => {
    current = undefined;
    status.textContent = '';
    redraw();
  };
  const options = { capture: true, passive: true, signal };
  for (const type of ['scroll', 'resize'] as const)
    window.addEventListener(type, () => void (current && requestAnimationFrame(redraw)), options);
  return {
    goTo,
    redraw,
    stop,
    current: () => current,
    step(direction) {
      // A mention in a folded or hidden part of the page has no place to ring.
      const marks = reading.marks.inOrder().filter((mark) => rectsOf(mark).length > 0);
      if (marks.length === 0) return;
      const at = current ? marks.indexOf(current) : -1;
      const inView = marks.findIndex((mark) => rectsOf(mark).some(isVisible));
      const next = at >= 0 ? at + direction : Math.max(0, inView);
      const index = (next + marks.length) % marks.length;
      const mark = marks[index];
      if (!mark) return;
      goTo(mark);
      const words = mark.block.text.slice(mark.mention.start, mark.mention.end);
      status.textContent = i18n.t('card.announce', [
        words,
        String(index + 1),
        String(marks.length),
      ]);
    },
  };
}
