/** Idle time comes within this; in a hidden tab, where frames never end, it is the timer that comes. */
const idleWithin = 300;

/** Waits until the page is idle, so that what was painted has been drawn. */
export function idle(): Promise<void> {
  return new Promise((resume) => {
    requestIdleCallback(() => resume(), { timeout: idleWithin });
  });
}
