/** Runs in pages: times of steps, and of the frame that a change of the page makes. Milliseconds. */

export function time<T>(times: Record<string, number>, step: string, work: () => T): T {
  const begun = performance.now();
  const made = work();
  times[step] = (times[step] ?? 0) + performance.now() - begun;
  return made;
}

/** Each step is a timer of its own, so that the browser's trace tells what it took. */
export function asTimer<T>(work: () => T): Promise<T> {
  return new Promise((done, failed) => {
    setTimeout(() => {
      try {
        done(work());
      } catch (error) {
        failed(error as Error);
      }
    });
  });
}

/**
 * How long the main thread works on the next frame: from its animation callbacks, which come before
 * style and layout, to the first task after it.
 */
export function timeFrame(): Promise<number> {
  return new Promise((answer) => {
    requestAnimationFrame(() => {
      const begun = performance.now();
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => answer(performance.now() - begun);
      port2.postMessage(undefined);
    });
  });
}
