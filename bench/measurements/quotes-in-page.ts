import type { Page } from 'playwright-core';
import { putRows } from '../../scripts/browser/put-rows.ts';
import { lookInsideCard, type InsideCard } from '../../scripts/browser/inside-card.ts';
import { makeQuotedPage, toHtml, toSavedQuotes } from '../made-up/quoted-page.ts';
import { atMost, type Measurement } from '../report.ts';
import { median, quantile } from '../statistics.ts';
import { injectScript, launchWithDataset, setReading, waitForMarks } from '../tools/extension.ts';
import { tasksIn, traceMainThread } from '../tools/main-thread.ts';
import { servePages } from '../tools/page-server.ts';

/** After the script comes its question, the search in slices, and the look when the page has settled. */
const restAfter = 5_000;

async function countFound(inside: InsideCard): Promise<number> {
  return inside.evaluate<number>(
    `new Set([...root.querySelectorAll('.finding .overlay > *')]).size`,
  );
}

/** Finding saved quotes again in a real page, with all that the shipped script does. */
export const findingInPage: Measurement = {
  id: 'quotes-find',
  title: '50 saved quotes found again in Chromium, on a page of 200,000 characters',
  async run(bench) {
    const chromium = await launchWithDataset(bench.shipped);
    const { text, quotes } = makeQuotedPage(1);
    const files = new Map([
      ['/same', toHtml(text)],
      ['/down', toHtml(`One more line.\n${text}`)],
      ['/other', toHtml(makeQuotedPage(2).text)],
    ]);
    const server = await servePages(files);
    const rows = [];
    try {
      await setReading(chromium, false);
      for (const path of files.keys()) {
        const cpu: number[] = [];
        const longest: number[] = [];
        let drawn = 0;
        for (let repeat = 0; repeat < (bench.quick ? 1 : 3); repeat++) {
          const address = server.freshAddress(path);
          await putRows(await chromium.worker(), { quotes: toSavedQuotes(text, quotes, address) });
          const page = await chromium.context.newPage();
          await page.goto(address);
          await page.waitForTimeout(500);
          const inside = await lookInsideCard(page);
          const work = () => injectScript(chromium, page, '/finding.js');
          const tasks = tasksIn(await traceMainThread(page, '/finding.js', work, restAfter));
          cpu.push(tasks.reduce((sum, task) => sum + task.cpu, 0));
          longest.push(Math.max(...tasks.map((task) => task.cpu)));
          drawn = await countFound(inside).catch(() => 0);
          await page.close();
        }
        rows.push({
          name: { '/same': 'as they were', '/down': 'all further down', '/other': 'all lost' }[path] ?? path,
          values: [drawn, median(cpu), median(longest)],
          bar: atMost(Math.max(median(cpu) / 2, median(longest)), 50, '100 ms, no task over 50'),
        }); // prettier-ignore
      }
    } finally {
      await chromium.close();
      server.close();
    }
    return {
      columns: ['lines drawn', 'CPU ms', 'longest task, CPU ms'],
      rows,
      notes: [
        'Cold: a process of its own each time. All tasks of the main thread in 5 s are counted, the',
        'looks of a page that has settled and frames in it; lines are drawn only near the window.',
      ],
    };
  },
};

/** Selects a paragraph, waits for the toolbar, and times from the click to what says that it is stored. */
async function saveOnce(page: Page, inside: InsideCard, at: number, kill?: () => Promise<void>): Promise<number> {
  await page.evaluate((index) => {
    const long = [...document.querySelectorAll('p')].filter(({ innerText }) => innerText.length > 60);
    const paragraph = long[index % long.length];
    if (!paragraph) throw new Error('The page has no paragraph to save.');
    getSelection()?.selectAllChildren(paragraph);
  }, at);
  await page.keyboard.press('Shift');
  const until = Date.now() + 8_000;
  while (!(await inside.evaluate(`root?.querySelector('.saving .toolbar') !== null && root !== undefined`))) {
    if (Date.now() > until) throw new Error('No toolbar came.');
    await page.waitForTimeout(20);
  }
  await page.waitForTimeout(400);
  await kill?.();
  const took = await inside.evaluate<number>(`new Promise((done) => {
    const began = performance.now();
    const stage = root.querySelector('.saving');
    new MutationObserver((_, observer) => {
      if (!stage.querySelector('.panel')) return;
      observer.disconnect();
      done(performance.now() - began);
    }).observe(stage, { childList: true, subtree: true });
    stage.querySelector('.toolbar .primary').click();
  })`);
  await page.keyboard.press('Escape');
  return took;
} // prettier-ignore

/** From the click to the quote in the store, speaker and date worked out. */
export const saving: Measurement = {
  id: 'quotes-save',
  title: 'Saving a quote: from the click until it is stored',
  async run(bench) {
    const copy = bench.copyWith('saving', { aliases: 10_000, statements: 5_000 });
    const chromium = await launchWithDataset(copy);
    const server = await servePages(new Map(bench.pages.map(({ path, html }) => [path, html])));
    const times = { alive: [] as number[], killed: [] as number[] };
    try {
      await setReading(chromium, true);
      const withParagraphs = bench.pages.filter(({ html }) => html.split('<p>').length > 4);
      for (const { path } of withParagraphs.slice(0, bench.quick ? 4 : 12)) {
        const page = await chromium.context.newPage();
        await page.goto(server.freshAddress(path));
        await waitForMarks(page);
        await page.waitForTimeout(1_000);
        const inside = await lookInsideCard(page);
        times.alive.push(await saveOnce(page, inside, 1));
        times.killed.push(await saveOnce(page, inside, 2, () => chromium.killBackground()));
        await page.close();
      }
    } finally {
      await chromium.close();
      server.close();
    }
    return {
      columns: ['p50 ms', 'p95 ms'],
      rows: (['alive', 'killed'] as const).map((name) => ({
        name: `background ${name}`,
        values: [quantile(times[name], 0.5), quantile(times[name], 0.95)],
        bar: atMost(quantile(times[name], 0.5), 150, '150 ms'),
      })),
      notes: ['Wall clock; the first save of each page, whose code is cold, is among "alive".'],
    };
  },
};
