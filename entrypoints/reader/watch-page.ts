/** Changes are taken in together, this long after the first of them. Milliseconds. */
const gatherFor = 200;
/** On a page that never rests, reading waits for idle time at most this long. Milliseconds. */
const waitAtMost = 1_000;

export interface PageWatch {
  /** Watches an open shadow root too. */
  add(root: Node): void;
}

/**
 * Tells of the page's changes in batches, one at a time, in idle slices. The host's own comings and
 * goings are left out.
 */
export function watchPage(
  isOurs: (node: Node) => boolean,
  changed: (records: readonly MutationRecord[]) => Promise<void>,
  signal: AbortSignal,
): PageWatch {
  let gathered: MutationRecord[] = [];
  let scheduled = false;
  const flush = async () => {
    const records = gathered;
    gathered = [];
    try {
      if (!signal.aborted) await changed(records);
    } finally {
      scheduled = false;
      if (gathered.length > 0) schedule();
    }
  };
  const schedule = () => {
    if (scheduled || signal.aborted) return;
    scheduled = true;
    setTimeout(() => requestIdleCallback(() => void flush(), { timeout: waitAtMost }), gatherFor);
  };
  const observer = new MutationObserver((records) => {
    const theirs = records.filter(
      (record) => ![...record.addedNodes, ...record.removedNodes].some(isOurs),
    );
    if (theirs.length === 0) return;
    gathered.push(...theirs);
    schedule();
  });
  const options = { childList: true, subtree: true, characterData: true };
  observer.observe(document, options);
  signal.addEventListener('abort', () => observer.disconnect());
  return { add: (root) => observer.observe(root, options) };
}
