import { expect, test } from 'vitest';
import { inEveryBrowser } from './harness/browsers.ts';
import type { ChromiumPage } from './harness/in-chromium.ts';
import { hover, marks, open, untilMarked } from './harness/reader.ts';
import { usePages } from './harness/sites.ts';

const pages = usePages();

/** In the page: how many marks there are whenever its own work has a turn. */
function watchMarks(): void {
  const seen = new Set<number>();
  Object.assign(globalThis, { seen });
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    let count = 0;
    for (const [name, ranges] of CSS.highlights)
      if (name.startsWith('source-context-')) count += ranges.size;
    seen.add(count);
    if (count < 201) port2.postMessage(undefined);
  };
  port2.postMessage(undefined);
}

/** A machine so fast that one slice holds all of the work would show no second one. */
async function slowDown({ page }: ChromiumPage, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

inEveryBrowser((browser) => {
  test('10,000 items that come at once are read, and the page has its turns meanwhile', async () => {
    const page = await open(browser(), pages.addressOf('flood.html'));
    await untilMarked(page, 'Mikhail Galuzin');
    // Firefox has no such means, and needs none: its slices hold less.
    if (browser().name === 'chromium') await slowDown(page as ChromiumPage, 2);
    await page.evaluate(watchMarks);
    await page.evaluate(() => (globalThis as unknown as { flood(): void }).flood());
    await expect
      .poll(async () => (await marks(page)).length, { timeout: 15_000, message: 'marks' })
      .toBe(201);
    // How long a task takes is for the benchmark to tell. Work that is not cut shows no count but the first and last.
    const seen = await page.evaluate(() => [
      ...(globalThis as unknown as { seen: Set<number> }).seen,
    ]);
    expect(seen.length, `marks that the page's own turns saw: ${seen.join()}`).toBeGreaterThan(2);
    const card = await hover(page, 'Rustem Umerov', 'li:nth-child(9951)');
    expect(card.name).toBe('Rustem Umerov');
  });
});
