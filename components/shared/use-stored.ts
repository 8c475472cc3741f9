import { useEffect, useState } from 'preact/hooks';

/** What stands in the browser's own store, again after each change. Both functions stay the same at every drawing. */
export function useStored<T>(
  read: () => Promise<T>,
  watch: (changed: () => void, signal: AbortSignal) => void,
): T | undefined {
  const [value, show] = useState<T>();
  useEffect(() => {
    const ending = new AbortController();
    const look = () => void read().then((now) => ending.signal.aborted || show(() => now));
    look();
    watch(look, ending.signal);
    return () => ending.abort();
  }, [read, watch]);
  return value;
}
