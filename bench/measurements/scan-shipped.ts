import type { Page } from 'playwright-core';
import type { ChromiumWithExtension } from '../../scripts/browser/chromium.ts';
import { atMost, type Measurement, type Row } from '../report.ts';
import { median, quantile, spread } from '../statistics.ts';
import { injectReader, launchWithDataset, setReading } from '../tools/extension.ts';
import { tasksIn, traceMainThread, type Task } from '../tools/main-thread.ts';
import { servePages } from '../tools/page-server.ts';
import type { Workbench } from '../workbench.ts';

/** The page's own painting and the loader are over when the reader comes. Milliseconds. */
const restBefore = 200;
/** The reader's two messages to the background take 50 to 250 ms here. */
const restAfter = 600;

interface Visit {
  tasks: Task[];
}

/** Visits by page. `first` are in a process of their own, `further` on a site that was read before. */
interface Visits {
  first: Visit[][];
  further: Visit[][];
}

async function visit(chromium: ChromiumWithExtension, page: Page, address: string): Promise<Visit> {
  await page.goto(address);
  await page.waitForTimeout(restBefore);
  const work = () => injectReader(chromium, page);
  return { tasks: tasksIn(await traceMainThread(page, '/reader.js', work, restAfter)) };
}

async function visitPages(bench: Workbench): Promise<Visits> {
  const copy = bench.copyWith('hundred-thousand', { aliases: 100_000, statements: 5_000 });
  const chromium = await launchWithDataset(copy);
  const server = await servePages(new Map(bench.pages.map(({ path, html }) => [path, html])));
  const visits: Visits = { first: bench.pages.map(() => []), further: bench.pages.map(() => []) };
  try {
    await setReading(chromium, false);
    for (let repeat = 0; repeat < (bench.quick ? 1 : 2); repeat++)
      for (const [i, { path }] of bench.pages.entries()) {
        const page = await chromium.context.newPage();
        const address = server.freshAddress(path);
        visits.first[i]?.push(await visit(chromium, page, address));
        if (repeat === 0) {
          const next = (i + 7) % bench.pages.length;
          const there = new URL(bench.pages[next]?.path ?? '', address).href;
          visits.further[next]?.push(await visit(chromium, page, there));
        }
        await page.close();
      }
  } finally {
    await chromium.close();
    server.close();
  }
  return visits;
}

/** A frame in which the marks are drawn takes at least this; the browser's housekeeping takes less. */
const leastFrame = 0.5;

/** All up to the first painted marks: the tasks before cards.js comes, and the next frame. */
function firstTasks({ tasks }: Visit): Task[] {
  const cards = tasks.findIndex(({ evaluates }) => evaluates === '/cards.js');
  const before = cards < 0 ? tasks : tasks.slice(0, cards);
  const scanned = before.findLastIndex(({ script }) => script > 0);
  const frame = tasks.findIndex(({ rendering }, i) => i > scanned && rendering > leastFrame);
  return frame < before.length ? before : [...before, ...tasks.slice(frame, frame + 1)];
}

const sum =
  (of: 'wall' | 'cpu' | 'script' | 'rendering', some = ({ tasks }: Visit) => tasks) =>
  (visit: Visit) =>
    some(visit).reduce((total, task) => total + task[of], 0);
const longest =
  (of: 'wall' | 'cpu') =>
  ({ tasks }: Visit) =>
    Math.max(...tasks.map((task) => task[of]));

function describe(name: string, byPage: Visit[][], of: (visit: Visit) => number): Row {
  const values = byPage.map((repeats) => median(repeats.map(of)));
  const apart = median(byPage.map((repeats) => spread(repeats.map(of))));
  return { name, values: [quantile(values, 0.5), quantile(values, 0.95), percent(apart)] };
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

export const scanShipped: Measurement = {
  id: 'scan-shipped',
  title: 'First scan and paint by the shipped reader, 100,000 aliases, main thread, ms',
  async run(bench) {
    const { first, further } = await visitPages(bench);
    const withBar = (row: Row, limit: number, text: string): Row => ({
      ...row,
      bar: atMost(Number(row.values[1]), limit, text),
    });
    return {
      columns: ['p50', 'p95', 'spread'],
      rows: [
        withBar(
          describe('first page of a site, up to painted marks', first, sum('cpu', firstTasks)),
          10,
          'p95 10 ms',
        ),
        describe(
          '  of it starting reader.js and walking',
          first,
          ({ tasks }) => tasks[0]?.cpu ?? 0,
        ),
        describe('  the same in wall time', first, sum('wall', firstTasks)),
        describe('further page of the site, up to painted marks', further, sum('cpu', firstTasks)),
        describe('first page, all until rest', first, sum('cpu')),
        describe('  of that style, layout, paint', first, sum('rendering')),
        withBar(describe('  longest task', first, longest('cpu')), 50, 'none over 50 ms'),
        describe('  longest task in wall time', first, longest('wall')),
        describe('further page, all until rest', further, sum('cpu')),
        describe('  longest task', further, longest('cpu')),
      ],
      notes: [
        "From the browser's trace, processor time: all tasks with script or rendering in them from the",
        'injection of reader.js; the made-up pages have neither of their own. Starting the script and',
        'messages are in it, the lookup in the background is not. Up to painted marks: names are marked and',
        'drawn; after them come cards.js, events, slips of spelling and cards. First page: a process of its',
        'own, all code cold. Processor time leaves out what other work on the machine took.',
        `${first.length} pages, ${first[0]?.length ?? 0} visits each (further pages one), medians; spread is (max - min) / median of a page.`,
      ],
    };
  },
};
