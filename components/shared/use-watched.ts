import { useEffect, useState } from 'preact/hooks';

/** Calls back with a query's answer, and again after every change of what it read, until the signal ends. */
export type Watch = <T>(
  query: () => Promise<T>,
  answered: (answer: T) => void,
  signal: AbortSignal,
) => void;

/**
 * What a query of the store answers, again after every change. Undefined until the first answer.
 * @param query the same function at every drawing (`useCallback`), or it is asked anew each time
 */
export function useWatched<T>(watch: Watch, query: () => Promise<T>): T | undefined {
  const [answer, setAnswer] = useState<T>();
  useEffect(() => {
    const ending = new AbortController();
    watch(query, setAnswer, ending.signal);
    return () => ending.abort();
  }, [watch, query]);
  return answer;
}
