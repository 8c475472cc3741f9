import { liveQuery } from 'dexie';

/** Calls back with a query's answer, and again after every change of the rows it read, in any tab. */
export function watch<T>(
  query: () => Promise<T>,
  answered: (answer: T) => void,
  signal: AbortSignal,
): void {
  // Dexie follows the awaits only of what it sees to be an async function: in any other, a transaction
  // ends too early (PrematureCommitError).
  const subscription = liveQuery(async () => query()).subscribe(answered);
  signal.addEventListener('abort', () => subscription.unsubscribe());
}
