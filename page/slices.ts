import { breathe } from './breathe.ts';

/** A slice of work short enough that scrolling stays smooth beside the page's own work. Milliseconds. */
const sliceLength = 8;

/** Does a piece of work for each item, in slices. Ends early when the signal does. */
export async function inSlices<T>(
  items: Iterable<T>,
  work: (item: T) => void,
  signal: AbortSignal,
): Promise<void> {
  let until = performance.now() + sliceLength;
  for (const item of items) {
    if (signal.aborted) return;
    if (performance.now() > until) {
      await breathe();
      until = performance.now() + sliceLength;
    }
    work(item);
  }
}
