/** An import or a sync tells of its rows many times a second. Milliseconds. */
const gatherFor = 1_000;

/**
 * Of many calls that come together, one act: a moment after the last, and in a tab behind others once it is looked
 * at. Many tabs that all ask at once would keep the background from the one that is read.
 */
export function onceSeen(act: () => void, signal: AbortSignal): () => void {
  let gathering: ReturnType<typeof setTimeout> | undefined;
  let waiting = false;
  const actIfSeen = () => {
    waiting = document.hidden;
    if (!waiting && !signal.aborted) act();
  };
  document.addEventListener('visibilitychange', () => waiting && actIfSeen(), { signal });
  return () => {
    waiting = false;
    clearTimeout(gathering);
    gathering = setTimeout(actIfSeen, gatherFor);
  };
}
