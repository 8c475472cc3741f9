import { useLayoutEffect, useRef } from 'preact/hooks';

/** A button that opens something in its own place: the keyboard goes into what was opened, and back. */
export function useOpened<Opener extends HTMLElement, Opened extends HTMLElement>(isOpen: boolean) {
  const opener = useRef<Opener>(null);
  const opened = useRef<Opened>(null);
  const wasOpenRef = useRef(isOpen);
  // At once: a frame later a key may have been pressed elsewhere.
  useLayoutEffect(() => {
    if (isOpen !== wasOpenRef.current) (isOpen ? opened : opener).current?.focus();
    wasOpenRef.current = isOpen;
  }, [isOpen]);
  return { opener, opened };
}
