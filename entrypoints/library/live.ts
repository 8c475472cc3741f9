import { useEffect, useState } from 'preact/hooks';
import { watch } from '../../storage/watch.ts';

/**
 * What a query of the store answers, again after every change of the rows it read, in any tab.
 * Undefined until the first answer.
 * @param query the same function at every drawing (`useCallback`), or it is asked anew each time
 */
export function useLive<T>(query: () => Promise<T>): T | undefined {
  const [answer, setAnswer] = useState<T>();
  useEffect(() => {
    const ending = new AbortController();
    watch(query, setAnswer, ending.signal);
    return () => ending.abort();
  }, [query]);
  return answer;
}
