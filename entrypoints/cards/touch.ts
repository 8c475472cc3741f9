import { hitTest } from './hit-test.ts';
import type { Hover } from './hover.ts';
import type { Stage } from '../../page/host.ts';
import type { Reading } from '../../messaging/page-reading.ts';

/** What a tap is for on the page itself; a mark inside it never takes the tap away. */
const interactive =
  'a[href], button, input, select, textarea, summary, label, area, video, audio, [role="button"], [role="link"], [tabindex]:not([tabindex="-1"]), [onclick]';

/** A tap on a marked name opens its card as a sheet; a press outside closes what does not hang on the pointer. */
export function serveTouch(hover: Hover, reading: Reading, host: Stage, signal: AbortSignal): void {
  let pressedWith = '';
  window.addEventListener(
    'pointerdown',
    (event) => {
      pressedWith = event.pointerType;
      const state = hover.state();
      if (host.contains(event.target) || state.name !== 'open' || state.pinned) return;
      hover.send({ type: 'closed' });
    },
    { capture: true, passive: true, signal },
  );
  window.addEventListener(
    'click',
    (event) => {
      // A click that the page makes up is nobody's tap.
      if (pressedWith !== 'touch' || host.contains(event.target) || !event.isTrusted) return;
      const inLink = event
        .composedPath()
        .some((node) => node instanceof Element && node.matches(interactive));
      if (inLink) return;
      const hit = hitTest(reading.marks, reading.shadowRoots, event.clientX, event.clientY);
      if (hit) hover.send({ type: 'asked', mention: hit.mark, how: 'touch' });
    },
    { capture: true, passive: true, signal },
  );
}
