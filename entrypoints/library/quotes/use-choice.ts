import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { readChoice, writeChoice, type Choice } from '../../../core/library/choice.ts';
import type { ViewProps } from '../view.ts';

/** Browsers refuse addresses that change at every stroke. Milliseconds. */
const writeAfter = 300;

/** `step`: the browser's Back leads to what was chosen before. `typing`: it does not. */
export type Choosing = (change: Partial<Choice>, how?: 'step' | 'typing') => void;

function placeOf(choice: Choice): string {
  const query = writeChoice(choice);
  return query === '' ? 'quotes' : `quotes?${query}`;
}

/** What the address chooses, and how to choose something else. */
export function useChoice(query: ViewProps['query'], go: ViewProps['go']): [Choice, Choosing] {
  const address = query.toString();
  const [choice, setChoice] = useState(() => readChoice(query));
  const latestRef = useRef(choice);
  const writtenRef = useRef<string>(undefined);
  const timerRef = useRef<ReturnType<typeof setTimeout>>(undefined);
  const set = useCallback((next: Choice) => {
    clearTimeout(timerRef.current);
    latestRef.current = next;
    setChoice(next);
  }, []);
  useEffect(() => {
    const isOwn = address === writtenRef.current;
    writtenRef.current = undefined;
    // What this view wrote itself may be older than what was typed since.
    if (!isOwn) set(readChoice(new URLSearchParams(address)));
  }, [address, set]);
  useEffect(() => () => clearTimeout(timerRef.current), []);
  const choose = useCallback<Choosing>(
    (change, how = 'step') => {
      set({ ...latestRef.current, ...change });
      const write = () => {
        writtenRef.current = writeChoice(latestRef.current);
        if (how === 'step') go(placeOf(latestRef.current));
        else history.replaceState(null, '', `#${placeOf(latestRef.current)}`);
      };
      if (how === 'step') write();
      else timerRef.current = setTimeout(write, writeAfter);
    },
    [go, set],
  );
  return [choice, choose];
}
