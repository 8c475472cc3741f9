import type { PageState } from '../../components/popup/model.ts';

/**
 * Milliseconds before each look at the page. A reader that starts by itself is there within the first
 * few, a slow page's list fills up during the rest; then the popup stays as it is.
 */
const waits = [0, 100, 200, 400, 800, 1_500, 2_000];

/** Between looks at a page that has settled, which may still grow. Milliseconds. */
const lookAgainAfter = 4_000;

/** Until this look, a page without a reader may be one whose reader is about to start. */
const patience = 2;

export interface Follower {
  look(): Promise<PageState>;
  show(page: PageState): void;
  pause(milliseconds: number): Promise<void>;
  /** Ends this following; a new one has begun. */
  signal: AbortSignal;
}

/** Shows what the page names while that settles. `asked`: the person has just asked to read it. */
export async function followPage(follower: Follower, asked = false): Promise<void> {
  const { look, show, pause, signal } = follower;
  for (const [turn, wait] of waits.entries()) {
    await pause(wait);
    const page = signal.aborted ? undefined : await look();
    if (!page || signal.aborted) return;
    const last = turn === waits.length - 1;
    if (page.is === 'read' || page.is === 'closed') show(page);
    // A reader that was asked for, or is there and gives no answer, gets all the time there is.
    else if (asked || page.is === 'looking') {
      if (last) show({ is: 'failed' });
    } else if (turn >= patience) show(page);
    if (page.is === 'closed') return;
  }
}

/**
 * Goes on after the page has settled, as long as it is asked for.
 *
 * @param isSeen whether somebody looks at what is shown; else the page is let be
 * @returns looks again at once, and until the page has settled: something was done to it
 */
export function keepFollowing(
  follower: Follower,
  isSeen: () => boolean,
  asked = false,
): () => Promise<void> {
  const { look, show, pause, signal } = follower;
  async function goOn(): Promise<void> {
    await followPage(follower, asked);
    while (!signal.aborted) {
      await pause(lookAgainAfter);
      if (!isSeen() || signal.aborted) continue;
      const page = await look();
      if (page.is === 'read' && !signal.aborted) show(page);
    }
  }
  void goOn();
  let again = new AbortController();
  return () => {
    again.abort();
    again = new AbortController();
    // What was read stays shown though the page is gone meanwhile: it may have been pinned.
    const showRead = (page: PageState) => {
      if (page.is === 'read') show(page);
    };
    const until = AbortSignal.any([signal, again.signal]);
    return followPage({ ...follower, show: showRead, signal: until });
  };
}
