import type { Page } from 'playwright-core';

/** From a stroke in the search field to the frame that shows what it found. Milliseconds. */
export interface Stroke {
  wall: number;
  /** Of the page's main thread: what other work on the machine took is not in it. */
  cpu: number;
}

/** Selectors of where is typed, and of what shows what was found. */
export interface SearchPlace {
  field: string;
  results: string;
}

/** Runs in the page; undefined where what is shown did not change. */
async function stroke({
  text,
  where,
}: {
  text: string;
  where: SearchPlace;
}): Promise<number | undefined> {
  const field = document.querySelector<HTMLInputElement>(where.field)!;
  const begun = performance.now();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  return new Promise((answer) => {
    const late = setTimeout(() => answer(undefined), 1_500);
    const observer = new MutationObserver(() => {
      observer.disconnect();
      clearTimeout(late);
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => answer(performance.now() - begun);
        port2.postMessage(undefined);
      });
    });
    const results = document.querySelector(where.results)!;
    observer.observe(results, { childList: true, subtree: true, characterData: true });
  });
}

export async function timeStrokes(
  page: Page,
  where: SearchPlace,
  texts: readonly string[],
): Promise<Stroke[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const taskTime = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
  const strokes: Stroke[] = [];
  for (const text of texts) {
    const before = await taskTime();
    const wall = await page.evaluate(stroke, { text, where });
    if (wall !== undefined) strokes.push({ wall, cpu: (await taskTime()) - before });
    await page.waitForTimeout(50);
  }
  await session.detach();
  return strokes;
}
