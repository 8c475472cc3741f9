import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { sendMessage } from '../../messaging/protocol.ts';
import { ask } from '../../page/ask.ts';
import { startReading } from './reading.ts';
import { inSlices } from '../../page/slices.ts';
import { watchPage } from './watch-page.ts';

/** Reads and marks the page, and follows its changes; the cards script comes once marks are painted. */
async function read(ending: AbortController): Promise<void> {
  const { signal } = ending;
  const ours = new WeakSet<Node>();
  const listeners: ((changed: boolean) => void)[] = [];
  const tell = (changed: boolean) => {
    for (const listener of listeners) listener(changed);
  };

  const early: MutationRecord[] = [];
  let take = async (records: readonly MutationRecord[]) => void early.push(...records);
  const watch = watchPage(
    (node) => ours.has(node),
    (records) => take(records),
    signal,
  );
  const { reading, update, markQuotes } = await startReading(signal, {
    onShadowRoot: (root) => watch.add(root),
    onMarks: () => tell(true),
  });
  if (signal.aborted) return;
  globalThis.sourceContextPage = {
    reading,
    ending,
    ask,
    inSlices,
    markQuotes,
    ignore: (element) => ours.add(element),
    onChange: (listener) => listeners.push(listener),
  };
  take = async (records) => {
    tell(await update(records));
  };
  await Promise.all([ask(() => sendMessage('bringCards', undefined), signal), take(early)]);
}

export default defineUnlistedScript(() => {
  if (globalThis.sourceContextReading) return;
  globalThis.sourceContextReading = true;
  const ending = new AbortController();
  ending.signal.addEventListener('abort', () => {
    globalThis.sourceContextReading = undefined;
    globalThis.sourceContextPage = undefined;
  });
  // A page that is closed, or an extension that is gone, leaves nobody to tell.
  read(ending).catch(() => undefined);
});
