import type { Workbench } from '../workbench.ts';
import { atMost, type Measurement } from '../report.ts';
import { median, quantile, spread } from '../statistics.ts';
import { injectReader, launchWithDataset, setReading } from '../tools/extension.ts';
import { recordTasks } from '../tools/main-thread.ts';
import { servePages } from '../tools/page-server.ts';

/** After the last of the reader's work; its messages to the background take 50 to 150 ms here. */
const restFor = 700;

interface Reading {
  wall: number;
  cpu: number;
  script: number;
  rendering: number;
  longest: number;
  /** The task that compiles and starts reader.js and walks the page. */
  start: number;
}

async function readPages(bench: Workbench): Promise<Reading[][]> {
  const copy = bench.copyWith('hundred-thousand', { aliases: 100_000, statements: 5_000 });
  const chromium = await launchWithDataset(copy);
  const server = await servePages(new Map(bench.pages.map(({ path, html }) => [path, html])));
  await setReading(chromium, false);
  const byPage: Reading[][] = bench.pages.map(() => []);
  try {
    for (let repeat = 0; repeat < (bench.quick ? 1 : 3); repeat++)
      for (const [i, { path }] of bench.pages.entries()) {
        const page = await chromium.context.newPage();
        await page.goto(server.freshAddress(path));
        // The page's own painting and the loader are over when the reader comes.
        await page.waitForTimeout(250);
        const tasks = await recordTasks(page, () => injectReader(chromium, page), restFor);
        const sum = (of: 'wall' | 'cpu' | 'script' | 'rendering') =>
          tasks.reduce((total, task) => total + task[of], 0);
        byPage[i]?.push({
          wall: sum('wall'),
          cpu: sum('cpu'),
          script: sum('script'),
          rendering: sum('rendering'),
          longest: Math.max(...tasks.map((task) => task.wall)),
          start: tasks.find((task) => task.script > 1)?.wall ?? Number.NaN,
        });
        await page.close();
      }
  } finally {
    await chromium.close();
    server.close();
  }
  return byPage;
}

export const scanShipped: Measurement = {
  id: 'scan-shipped',
  title: 'First scan and paint by the shipped reader, 100,000 aliases, main thread, ms',
  async run(bench) {
    const byPage = await readPages(bench);
    const row = (name: string, of: keyof Reading) => {
      const values = byPage.map((repeats) => median(repeats.map((one) => one[of])));
      const apart = median(byPage.map((repeats) => spread(repeats.map((one) => one[of]))));
      return {
        name,
        values: [median(values), quantile(values, 0.95), `${Math.round(apart * 100)}%`],
        p95: quantile(values, 0.95),
      };
    };
    const all = row('all tasks, wall time', 'wall');
    const longest = row('longest task', 'longest');
    return {
      columns: ['p50', 'p95', 'spread'],
      rows: [
        { ...all, bar: atMost(all.p95, 10, 'p95 10 ms') },
        row('all tasks, processor time', 'cpu'),
        row('of it script', 'script'),
        row('of it style, layout, paint', 'rendering'),
        row('first task: reader.js compiled, started, page walked', 'start'),
        { ...longest, bar: atMost(longest.p95, 50, 'none over 50 ms') },
      ],
      notes: [
        `${bench.pages.length} made-up news pages, each in a fresh process (cold code), median of ` +
          `${byPage[0]?.length ?? 0} visits a page; spread is (max - min) / median of one page.`,
        "From the browser's trace: tasks with script or rendering from the injection of reader.js on;",
        'the pages have none of their own. The lookup runs in the background and is not in it.',
      ],
    };
  },
};
