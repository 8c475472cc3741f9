import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * For an element whose buttons come and go: where the pressed one goes, the keyboard goes on to what stands in its
 * place, else to the title of the section (which bears a `tabIndex`). Among rows that is the next one; where steps
 * follow each other it would be a button that nobody has read about, so the next step begins at the title.
 */
export function useKeptFocus<T extends HTMLElement>(
  among: 'rows' | 'steps' = 'rows',
): RefObject<T | null> {
  const frame = useRef<T>(null);
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const listStops = () => [...element.querySelectorAll<HTMLElement>('button, input')];
    let held: EventTarget | null = null;
    let at = -1;
    const note = ({ target }: FocusEvent) => {
      held = target;
      at = listStops().indexOf(target as HTMLElement);
    };
    const goOn = () => {
      const isLost = at >= 0 && !element.contains(held as Node);
      if (!isLost || document.activeElement !== document.body) return;
      const stops = listStops();
      const title = element.closest('section')?.querySelector<HTMLElement>('h2, h3');
      const next = among === 'rows' ? (stops[at] ?? stops.at(-1)) : undefined;
      (next ?? title)?.focus();
    };
    const changes = new MutationObserver(goOn);
    changes.observe(element, { childList: true, subtree: true });
    document.addEventListener('focusin', note);
    return () => {
      changes.disconnect();
      document.removeEventListener('focusin', note);
    };
  }, [among]);
  return frame;
}
