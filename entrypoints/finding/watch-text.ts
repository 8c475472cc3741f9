/**
 * When lost quotes are looked for again: soon after the page's text has changed, ever later on a page that
 * never rests, and at most so often. Milliseconds.
 */
const waits = [300, 500, 1_000, 2_000, 4_000];
const mostLooks = 40;
/** A page's first texts may come late: what is not there by then is lost. */
export const settlesWithin = 3_000;

/**
 * Calls back after changes of the page's text, one call at a time.
 * @param isSame false where the page has become another article: that one is looked through as often again
 */
export function watchText(
  look: () => Promise<void>,
  isSame: () => boolean,
  signal: AbortSignal,
): void {
  let looks = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const schedule = () => {
    if (timer !== undefined || signal.aborted) return;
    if (!isSame()) looks = 0;
    if (looks >= mostLooks) return;
    timer = setTimeout(
      () => {
        looks++;
        const lookNow = () => void look().finally(() => (timer = undefined));
        requestIdleCallback(lookNow, { timeout: 1_000 });
      },
      waits[Math.min(looks, waits.length - 1)],
    );
  };
  const observer = new MutationObserver((records) => {
    const host = globalThis.sourceContextHost?.element;
    const isTheirs = ({ addedNodes, removedNodes }: MutationRecord) =>
      ![...addedNodes, ...removedNodes].some((node) => node === host);
    if (records.some(isTheirs)) schedule();
  });
  observer.observe(document.documentElement, {
    childList: true,
    subtree: true,
    characterData: true,
  });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
