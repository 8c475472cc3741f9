/** A slice of work short enough that scrolling stays smooth beside the page's own work. Milliseconds. */
const sliceLength = 8;

/** Lets the page do its own work; in hidden tabs too, where animation frames never come. */
function breathe(): Promise<void> {
  return new Promise((resume) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resume();
    };
    channel.port2.postMessage(undefined);
  });
}

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
