import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

type KeyListener = (event: KeyboardEvent) => void;

declare global {
  /** Of our scripts: each hears a key before any script of the page does. */
  var sourceContextEars: Set<KeyListener> | undefined;
}

/** What a person does in a form of ours, and what the host does itself. */
const types = [
  ...['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'cut', 'copy', 'paste'],
  ...['compositionstart', 'compositionupdate', 'compositionend', 'toggle', 'beforetoggle'],
];

/**
 * The event as the element inside our closed root hears it; it does not leave the root. No KeyboardEvent,
 * which Firefox makes composed whatever it is told: that one would.
 */
function copyEvent(event: Event): Event {
  const { type, bubbles, cancelable } = event;
  const copy = new Event(type, { bubbles, cancelable });
  if (!(event instanceof KeyboardEvent)) return copy;
  const { key, code, isComposing } = event;
  return Object.assign(copy, { key, code, isComposing });
}

/**
 * Runs before every script of a page: among listeners of one element the first to come hears first. So a
 * page that keeps all keys for itself cannot keep a card open, and none hears what is typed in a form of ours.
 */
export default defineUnlistedScript(() => {
  if (globalThis.sourceContextEars) return;
  const ears = (globalThis.sourceContextEars = new Set());
  const hear = (event: Event) => {
    if (event instanceof KeyboardEvent && event.type === 'keydown')
      for (const listener of ears) if (!event.cancelBubble) listener(event);
    const host = globalThis.sourceContextHost;
    if (!host || event.target !== host.element || event.cancelBubble) return;
    event.stopImmediatePropagation();
    const heard = host.root.activeElement?.dispatchEvent(copyEvent(event));
    if (heard === false) event.preventDefault();
  };
  for (const type of types) window.addEventListener(type, hear, true);
});
