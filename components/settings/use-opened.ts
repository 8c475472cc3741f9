import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * A button that opens something in its own place: the keyboard goes into what was opened, and back.
 * @param step of what is open, where that has several; undefined or false while nothing is
 */
export function useOpened<Opener extends HTMLElement, Opened extends HTMLElement>(
  step: string | boolean | undefined,
) {
  const opener = useRef<Opener>(null);
  const opened = useRef<Opened>(null);
  const lastRef = useRef(step);
  // At once: a frame later a key may have been pressed elsewhere.
  useLayoutEffect(() => {
    const isNew = step !== lastRef.current;
    lastRef.current = step;
    if (isNew && step) opened.current?.focus();
    // What closes by itself calls back only a keyboard that was in it.
    else if (isNew && document.activeElement === document.body) opener.current?.focus();
  }, [step]);
  return { opener, opened };
}
