import { useEffect, useState } from 'preact/hooks';

/**
 * What stands in the browser's own store, again after each change. All functions stay the same at every drawing.
 * @param failed told of a look that failed; what was seen before stays
 */
export function useStored<T>(
  read: () => Promise<T>,
  watch: (changed: () => void, signal: AbortSignal) => void,
  failed: (error: unknown) => void = reportError,
): T | undefined {
  const [value, show] = useState<T>();
  useEffect(() => {
    const ending = new AbortController();
    let looks = 0;
    const look = async () => {
      const turn = ++looks;
      // Of two looks under way the earlier may answer last.
      const isNews = () => turn === looks && !ending.signal.aborted;
      try {
        const now = await read();
        if (isNews()) show(() => now);
      } catch (error) {
        if (isNews()) failed(error);
      }
    };
    void look();
    watch(() => void look(), ending.signal);
    return () => ending.abort();
  }, [read, watch, failed]);
  return value;
}
