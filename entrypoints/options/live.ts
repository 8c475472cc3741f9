import { useEffect, useState } from 'preact/hooks';
import { useWatched } from '../../components/shared/use-watched.ts';
import { watch } from '../../storage/watch.ts';

/** What a query of the store answers, again after every change of the rows it read, in any tab. */
export function useLive<T>(query: () => Promise<T>): T | undefined {
  return useWatched(watch, query);
}

/** "A minute ago" is true for a minute. Milliseconds. */
const tick = 30_000;

/** The time, in milliseconds, anew every half minute. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), tick);
    return () => clearInterval(timer);
  }, []);
  return now;
}
