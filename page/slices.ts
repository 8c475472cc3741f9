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

/** Idle time comes within this; in a hidden tab, where frames never end, it is the timer that comes. */
const idleWithin = 300;

/** Waits until the page is idle, so that what was painted has been drawn. */
export function idle(): Promise<void> {
  return new Promise((resume) => {
    requestIdleCallback(() => resume(), { timeout: idleWithin });
  });
}
