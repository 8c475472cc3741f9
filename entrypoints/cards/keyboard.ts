import { hearKeys } from '../../page/keys.ts';
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
  hearKeys((event) => {
    if (event.isComposing || !event.isTrusted) return;
    const isOpen = hover.state().name === 'open' && host.host.isConnected;
    // What a page keeps for itself is its own, but for the one key that closes what lies over it.
    if (event.defaultPrevented && !(isOpen && event.key === 'Escape')) return;
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
    if (event.key === 'Escape' && isOpen) {
      // One press closes one thing: the page's own dialog below stays open.
      consume(event);
      hover.send({ type: 'closed' });
    } else if (event.key === 'Escape') walk.stop();
    else if (event.key === 'Enter' && !inCard && !isTyping(event.target)) {
      const mark = walk.current();
      if (!mark || isOpen) return;
      consume(event);
      hover.send({ type: 'asked', mention: mark, how: 'keyboard' });
    }
  }, signal);
  // Whoever goes elsewhere by Tab or click has left the walk; Enter is the page's again.
  window.addEventListener('focusin', (event) => void (host.contains(event.target) || walk.stop()), {
    capture: true,
    signal,
  });
}
