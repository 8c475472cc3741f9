import { hitTest } from './hit-test.ts';
import type { Hover } from './hover.ts';
import type { Stage } from '../../page/host.ts';
import { readSelection } from '../../page/selection.ts';
import type { Reading } from '../../messaging/page-reading.ts';

/** What a tap is for on the page itself; a mark inside it never takes the tap away. */
const interactive =
  'a[href], button, input, select, textarea, summary, label, area, video, audio, [role="button"], [role="link"], [tabindex]:not([tabindex="-1"]), [onclick]';

/**
 * A tap on a marked name opens its card as a sheet, and a click does where the reader wants it so; a press
 * outside closes what does not hang on the pointer.
 */
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
      const byTouch = pressedWith === 'touch';
      const isMeant = byTouch || reading.marks.settings.opensBy === 'click';
      if (!isMeant || host.contains(event.target) || !event.isTrusted) return;
      // The end of a stroke that selected words is no click on any of them.
      if (!byTouch && readSelection([...reading.shadowRoots])) return;
      const inLink = event
        .composedPath()
        .some((node) => node instanceof Element && node.matches(interactive));
      if (inLink) return;
      const hit = hitTest(reading.marks, reading.shadowRoots, event.clientX, event.clientY);
      if (hit) hover.send({ type: 'asked', mention: hit.mark, how: byTouch ? 'touch' : 'pointer' });
    },
    { capture: true, passive: true, signal },
  );
}
