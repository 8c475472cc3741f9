import { within } from '../../messaging/within.ts';

/** Longer than any answer takes but one that waits for an import. Milliseconds. */
const patience = 3_000;

/** Between tries; the browser starts an ended background in well under the first of them. Milliseconds. */
const waits = [60, 250, 1_000, 4_000];

/**
 * Asks the background, and again where it was ended before it answered: browsers then reject the
 * message instead of delivering it to the next background.
 */
export async function ask<T>(question: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (const wait of waits) {
    try {
      return await within(question(), patience);
    } catch (error) {
      if (signal.aborted) throw error;
      await new Promise((passed) => setTimeout(passed, wait));
    }
  }
  return question();
}
