import { browser } from 'wxt/browser';

/** Milliseconds. Browsers end a background that has called nothing of theirs for 30 s. */
const callEvery = 20_000;

/** Keeps the background from being ended while work is under way. */
export async function stayAwake<T>(work: () => Promise<T>): Promise<T> {
  const calling = setInterval(() => void browser.runtime.getPlatformInfo(), callEvery);
  try {
    return await work();
  } finally {
    clearInterval(calling);
  }
}
