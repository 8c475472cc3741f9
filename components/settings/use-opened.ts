import { useLayoutEffect, useRef } from 'preact/hooks';

/** A button that opens something in its own place: the keyboard goes into what was opened, and back. */
export function useOpened<Opener extends HTMLElement, Opened extends HTMLElement>(isOpen: boolean) {
  const opener = useRef<Opener>(null);
  const opened = useRef<Opened>(null);
  const wasOpen = useRef(isOpen);
  // At once: a frame later a key may have been pressed elsewhere.
  useLayoutEffect(() => {
    if (isOpen !== wasOpen.current) (isOpen ? opened : opener).current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return { opener, opened };
}
