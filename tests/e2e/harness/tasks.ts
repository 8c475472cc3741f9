import type { ChromiumWithExtension } from '../../../scripts/browser/chromium.ts';
import type { ChromiumPage } from './in-chromium.ts';

interface TraceEvent {
  name: string;
  pid: number;
  ts: number;
  /** Time on the processor, microseconds: what a busy machine does in between is not in it. */
  tdur?: number;
}

/**
 * The longest task of a page, in milliseconds of processor time, from its `performance.mark('begun')`
 * on. What the page's own script did before that mark is not counted.
 */
export async function longestTask(
  { context }: ChromiumWithExtension,
  { page }: ChromiumPage,
  act: () => Promise<void>,
): Promise<number> {
  const browser = context.browser()!;
  const categories = ['disabled-by-default-devtools.timeline', 'blink.user_timing'];
  await browser.startTracing(page, { categories });
  await act();
  const trace = await browser.stopTracing();
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const mark = traceEvents.find(({ name }) => name === 'begun');
  if (!mark) throw new Error('The page has set no mark.');
  const tasks = traceEvents.filter(
    ({ name, pid, ts }) => name === 'RunTask' && pid === mark.pid && ts > mark.ts,
  );
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur / 1_000));
}
