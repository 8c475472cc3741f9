export interface PointerMove {
  x: number;
  y: number;
  /** Mean of the last two speeds, CSS pixels a millisecond. */
  speed: number;
  /** When it was made, not when it is heard of; on the clock of `performance.now()`. */
  at: number;
  target: EventTarget | null;
  /** The modifier keys held meanwhile, as `getModifierState` tells them. */
  holds(key: string): boolean;
}

export interface Pointer {
  last(): PointerMove;
  onMove(listener: (move: PointerMove) => void): void;
  /** Takes in where the pointer went before anybody followed it, if it rests on the same element still. */
  catchUp(event: PointerEvent | undefined): void;
}

/**
 * Follows real movement of mouse and pen. When the page scrolls or its content shifts under a still
 * pointer, browsers send a move to the same point; such moves are nobody's wish and are dropped.
 */
export function followPointer(signal: AbortSignal): Pointer {
  let last: PointerMove = { x: -1, y: -1, speed: 0, at: 0, target: null, holds: () => false };
  let speedBefore = 0;
  const listeners: ((move: PointerMove) => void)[] = [];
  const hear = (event: PointerEvent) => {
    const { clientX: x, clientY: y, pointerType, target, isTrusted, timeStamp: at } = event;
    // A page that makes up moves could feel for what is the reader's own: its cards open in the page's sight.
    if (pointerType === 'touch' || !isTrusted) return;
    if (x === last.x && y === last.y) {
      last = { ...last, target };
      return;
    }
    const speed = Math.hypot(x - last.x, y - last.y) / Math.max(1, at - last.at);
    const holds = (key: string) => event.getModifierState(key);
    last = { x, y, speed: (speed + speedBefore) / 2, at, target, holds };
    speedBefore = speed;
    for (const listener of listeners) listener(last);
  };
  window.addEventListener('pointermove', hear, { capture: true, passive: true, signal });
  return {
    last: () => last,
    onMove: (listener) => listeners.push(listener),
    catchUp(event) {
      if (!event || last.at !== 0) return;
      // Else what lies there now came under the pointer.
      if (event.target === document.elementFromPoint(event.clientX, event.clientY)) hear(event);
    },
  };
}
