import type { Page } from 'playwright-core';
import type { ChromiumWithExtension } from '../../scripts/browser/chromium.ts';
import { atMost, type Measurement, type Row } from '../report.ts';
import { median, quantile, spread } from '../statistics.ts';
import { injectGlance, launchWithDataset, setReading } from '../tools/extension.ts';
import { compareFirstMarks, type FirstMarks } from '../tools/first-marks.ts';
import { tasksIn, tasksUntilDrawn, traceMainThread, type Task } from '../tools/main-thread.ts';
import { servePages } from '../tools/page-server.ts';
import type { Workbench } from '../workbench.ts';

/** The page's own painting and the loader are over when we come. Milliseconds. */
const restBefore = 200;
/** All scripts have come and marked by then, on a busy machine too. */
const restAfter = 1_500;

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
  const work = () => injectGlance(chromium, page);
  return { tasks: tasksIn(await traceMainThread(page, '/glance.js', work, restAfter)) };
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

const untilFirstMarks = ({ tasks }: Visit) => tasksUntilDrawn(tasks, '/reader.js');
const untilAllMarks = ({ tasks }: Visit) => tasksUntilDrawn(tasks, '/cards.js');

const sum =
  (of: 'wall' | 'cpu' | 'script' | 'rendering', some = ({ tasks }: Visit) => tasks) =>
  (visit: Visit) =>
    some(visit).reduce((total, task) => total + task[of], 0);
const longest =
  (of: 'wall' | 'cpu', some = ({ tasks }: Visit) => tasks) =>
  (visit: Visit) =>
    Math.max(...some(visit).map((task) => task[of]));

function describe(name: string, byPage: Visit[][], of: (visit: Visit) => number): Row {
  const values = byPage.map((repeats) => median(repeats.map(of)));
  const apart = median(byPage.map((repeats) => spread(repeats.map(of))));
  return { name, values: [quantile(values, 0.5), quantile(values, 0.95), percent(apart)] };
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

function describeShares(shares: readonly FirstMarks[]): Row[] {
  const row = (name: string, of: (one: FirstMarks) => number): Row => {
    const values = shares.map(of);
    return { name, values: [quantile(values, 0.5), quantile(values, 0.95), ''] };
  };
  return [
    row('  marks in view then', ({ atOnce }) => atOnce),
    row('  marks in view that come later', ({ later }) => later),
    row('  marks in view that go again', ({ gone }) => gone),
  ];
}

export const scanShipped: Measurement = {
  id: 'scan-shipped',
  title: 'First scan and paint by the shipped reader, 100,000 aliases, main thread, ms',
  async run(bench) {
    const { first, further } = await visitPages(bench);
    const shares = await compareFirstMarks(bench);
    const withBar = (row: Row, limit: number, text: string): Row => ({
      ...row,
      bar: atMost(Number(row.values[1]), limit, text),
    });
    return {
      columns: ['p50', 'p95', 'spread'],
      rows: [
        withBar(
          describe('first page of a site, marks in view drawn', first, sum('cpu', untilFirstMarks)),
          10,
          'p95 10 ms',
        ),
        describe(
          '  of it starting glance.js, walking, large words',
          first,
          ({ tasks }) => tasks[0]?.cpu ?? 0,
        ),
        describe('  longest task', first, longest('cpu', untilFirstMarks)),
        describe('  in wall time', first, sum('wall', untilFirstMarks)),
        ...describeShares(shares),
        describe('first page, all marks drawn', first, sum('cpu', untilAllMarks)),
        describe('  longest task', first, longest('cpu', untilAllMarks)),
        describe('further page, marks in view drawn', further, sum('cpu', untilFirstMarks)),
        describe('further page, all marks drawn', further, sum('cpu', untilAllMarks)),
        describe('first page, all until rest', first, sum('cpu')),
        describe('  of that style, layout, paint', first, sum('rendering')),
        withBar(describe('  longest task', first, longest('cpu')), 50, 'none over 50 ms'),
        describe('  longest task in wall time', first, longest('wall')),
        describe('further page, all until rest', further, sum('cpu')),
        describe('  longest task', further, longest('cpu')),
      ],
      notes: [
        "From the browser's trace, processor time: all tasks with script or rendering in them from the",
        'injection of glance.js; the made-up pages have neither of their own. Starting the scripts and',
        'messages are in it, the lookup in the background is not. Marks in view: what glance.js marks, up',
        'to the frame that draws it. All marks: reader.js has read the whole page, events and slips of',
        'spelling too, up to the frame before cards.js comes. First page: a process of its own, all code',
        'cold. Processor time leaves out what other work on the machine took.',
        `${first.length} pages, ${first[0]?.length ?? 0} visits each (further pages one), medians; spread is (max - min) / median of a page.`,
      ],
    };
  },
};
