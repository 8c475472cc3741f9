import { liveQuery } from 'dexie';

/** Calls back with a query's answer, and again after every change of the rows it read, in any tab. */
export function watch<T>(
  query: () => Promise<T>,
  answered: (answer: T) => void,
  signal: AbortSignal,
): void {
  const subscription = liveQuery(query).subscribe(answered);
  signal.addEventListener('abort', () => subscription.unsubscribe());
}
