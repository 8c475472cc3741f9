import { useWatched } from '../../components/shared/use-watched.ts';
import { watch } from '../../storage/watch.ts';

/** What a query of the store answers, again after every change of the rows it read, in any tab. */
export function useLive<T>(query: () => Promise<T>): T | undefined {
  return useWatched(watch, query);
}
