import type { Page } from 'playwright-core';
import type { Measurement } from '../report.ts';
import { median, quantile } from '../statistics.ts';
import { launchWithDataset } from '../tools/extension.ts';

/** Milliseconds from a page's question to the answer of the background. */
function ask(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { runtime } = (
      globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: object): Promise<{ res?: unknown }> } };
      }
    ).chrome;
    const begun = performance.now();
    const question = { type: 'getQuotes', data: 'nowhere.example/1' };
    const { res } = await runtime.sendMessage({ ...question, id: 1, timestamp: Date.now() });
    if (!Array.isArray(res)) throw new Error('The background did not answer.');
    return performance.now() - begun;
  });
}

export const waking: Measurement = {
  id: 'waking',
  title: 'The background asked for the quotes of a page, ms',
  async run(bench) {
    const rounds = bench.quick ? 8 : 24;
    const chromium = await launchWithDataset(
      bench.copyWith('waking', { aliases: 1_000, statements: 100 }),
    );
    try {
      const page = await chromium.context.newPage();
      // A page of the extension in which nothing runs.
      await page.goto(`chrome-extension://${chromium.extensionId}/icon/16.png`);
      const [woken, alive]: [number[], number[]] = [[], []];
      for (let round = 0; round < rounds; round++) {
        await chromium.killBackground();
        await page.waitForTimeout(300);
        woken.push(await ask(page));
        alive.push(await ask(page));
      }
      const row = (name: string, times: readonly number[]) => ({
        name,
        values: [median(times), quantile(times, 0.95), Math.min(...times)],
      });
      return {
        columns: ['median', 'p95', 'fastest'],
        rows: [row('killed before', woken), row('alive', alive)],
        notes: [
          'From the message of a page of the extension to its answer: what a page waits for when the browser',
          'has ended the background. Its script is started, the store opened, and asked.',
        ],
      };
    } finally {
      await chromium.close();
    }
  },
};
