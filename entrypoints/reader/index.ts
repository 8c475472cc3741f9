import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Glance } from '../../messaging/page-reading.ts';
import { startReading } from './reading.ts';
import { inSlices } from '../../page/slices.ts';
import { watchPage } from './watch-page.ts';

/** Reads and marks all of the page, and follows its changes; the cards script comes once it is marked. */
async function read(glance: Glance): Promise<void> {
  const { ending, ask, sendMessage, onMessage, lastMove } = glance;
  const { signal } = ending;
  const ours = new WeakSet<Node>();
  const listeners: ((changed: boolean) => void)[] = [];

  const tell = (changed: boolean) => {
    for (const listener of listeners) listener(changed);
  };
  let repeated = 0;
  const early: MutationRecord[] = [];
  let take = async (records: readonly MutationRecord[]) => void early.push(...records);
  const watch = watchPage(
    (node) => ours.has(node),
    (records) => take(records),
    signal,
  );
  const { reading, update, readAgain, markQuotes } = await startReading(glance, watch.add);
  if (signal.aborted) return;
  globalThis.sourceContextPage = {
    reading,
    ending,
    ask,
    inSlices,
    markQuotes(quotes) {
      markQuotes(quotes);
      // Who draws over the text draws the reader's own of them too.
      if (quotes.size + repeated > 0) tell(false);
      repeated = quotes.size;
    },
    readAgain: () => void readAgain().then(tell, () => undefined),
    lastMove,
    sendMessage,
    onMessage,
    useSettings(settings) {
      glance.painter.use(settings);
      tell(true);
    },
    ignore: (element) => ours.add(element),
    onChange: (listener) => listeners.push(listener),
  };
  take = async (records) => {
    tell(await update(records));
  };
  await Promise.all([ask(() => sendMessage('bringCards', undefined), signal), take(early)]);
}

export default defineUnlistedScript(() => {
  const glance = globalThis.sourceContextGlance;
  if (!glance) return;
  globalThis.sourceContextGlance = undefined;
  // A page that is closed, or an extension that is gone, leaves nobody to tell.
  read(glance).catch(() => undefined);
});
