import type { Hover } from './hover.ts';
import type { Stage } from '../../page/host.ts';
import type { Walk } from './walk.ts';

/** The same keys as the extension's commands, which some browsers and tests do not deliver. */
const steps: Readonly<Record<string, 1 | -1>> = { KeyJ: 1, KeyK: -1 };

/** Firefox opens its sidebar by a key of its own, and only so. */
const opens: Readonly<Record<string, 'save' | 'list' | 'panel'>> = {
  KeyS: 'save',
  KeyQ: 'list',
  ...(import.meta.env.BROWSER === 'firefox' ? {} : { KeyB: 'panel' }),
};

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** Keys: Alt+Shift+J and K walk the mentions, Enter opens the ringed one, Escape closes and leads back. */
export function serveKeyboard(
  hover: Hover,
  walk: Walk,
  host: Stage,
  onOpens: (what: 'save' | 'list' | 'panel') => void,
  signal: AbortSignal,
): void {
  const consume = (event: KeyboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.isComposing || event.defaultPrevented || !event.isTrusted) return;
      const isOurs = event.altKey && event.shiftKey && !event.ctrlKey && !event.metaKey;
      const step = isOurs ? steps[event.code] : undefined;
      const what = isOurs ? opens[event.code] : undefined;
      if (step !== undefined) {
        consume(event);
        hover.send({ type: 'closed' });
        walk.step(step);
        return;
      }
      if (what !== undefined) {
        consume(event);
        onOpens(what);
        return;
      }
      if (event.altKey || event.shiftKey || event.ctrlKey || event.metaKey) return;
      const inCard = host.contains(event.target);
      if (event.key === 'Escape' && hover.state().name === 'open') {
        // One press closes one thing: the page's own dialog below stays open.
        consume(event);
        hover.send({ type: 'closed' });
      } else if (event.key === 'Escape') walk.stop();
      else if (event.key === 'Enter' && !inCard && !isTyping(event.target)) {
        const mark = walk.current();
        if (!mark || hover.state().name === 'open') return;
        consume(event);
        hover.send({ type: 'asked', mention: mark, how: 'keyboard' });
      }
    },
    { capture: true, signal },
  );
  // Whoever goes elsewhere by Tab or click has left the walk; Enter is the page's again.
  window.addEventListener('focusin', (event) => void (host.contains(event.target) || walk.stop()), {
    capture: true,
    signal,
  });
}
