import { findCandidates, indexDataset } from '../../core/detection/find-candidates.ts';
import { makeDataset } from '../made-up/dataset.ts';
import { atMost, type Measurement, type Row } from '../report.ts';
import { median, quantile, spread } from '../statistics.ts';
import { renderingIn, traceMainThread } from '../tools/main-thread.ts';
import { call, giveScript, startPageRunner, type PageRunner } from '../tools/page-runner.ts';
import type { Workbench } from '../workbench.ts';

/** The reader's steps in their order; each is one timer of bench/in-page/first-scan.ts. */
const steps = [
  'title, dates, address',
  'walk: text blocks',
  'language',
  'capitalised words, event nouns',
  'distinct folded words',
  'candidates made ready',
  'scan of the blocks',
  'rules over the page',
  'ranges into highlights',
];
const restAfter = 120;

interface Visit {
  steps: number[];
  frame: number;
  total: number;
  candidates: number;
  bytes: number;
  marks: number;
}

async function visitPages(bench: Workbench, runner: PageRunner, aliases: number, repeats: number) {
  const index = indexDataset(makeDataset({ aliases, statements: 0 }));
  const byPage: Visit[][] = bench.pages.map(() => []);
  for (let repeat = 0; repeat < repeats; repeat++)
    for (const [i, { path }] of bench.pages.entries()) {
      const page = await runner.open(path);
      const about = { candidates: 0, bytes: 0, marks: 0 };
      const work = async () => {
        await giveScript(page);
        const found = findCandidates([index], await call<string[]>(page, 'findWords'));
        about.candidates = found.entries.length;
        about.bytes = JSON.stringify(found).length;
        about.marks = await call<number>(page, 'paintMentions', found);
      };
      const events = await traceMainThread(page, '/bench.js', work, restAfter);
      const timers = events.filter(({ name }) => name === 'TimerFire').slice(0, steps.length);
      const took = timers.map(({ cpu }) => cpu);
      const painted = timers.at(-1)?.at ?? Number.POSITIVE_INFINITY;
      const frame = renderingIn(events.filter(({ at }) => at > painted));
      const total = took.reduce((sum, one) => sum + one, frame);
      byPage[i]?.push({ ...about, steps: took, frame, total });
      await page.close();
    }
  return byPage;
}

export const scanParts: Measurement = {
  id: 'scan-parts',
  title: 'First scan and paint step by step, main thread, ms of processor time',
  async run(bench) {
    const runner = await startPageRunner(bench, 'first-scan');
    const sizes = [1_000, 10_000, 100_000];
    const visits: Visit[][][] = [];
    try {
      for (const aliases of sizes) {
        const repeats = aliases > 10_000 && !bench.quick ? 2 : 1;
        visits.push(await visitPages(bench, runner, aliases, repeats));
      }
    } finally {
      await runner.close();
    }
    const row = (name: string, of: (visit: Visit) => number): Row => {
      const values = visits.flatMap((byPage) => {
        const pages = byPage.map((repeats) => median(repeats.map(of)));
        return [quantile(pages, 0.5), quantile(pages, 0.95)];
      });
      return { name, values };
    };
    const total = row('sum', ({ total }) => total);
    const largest = visits.at(-1) ?? [];
    const apart = median(largest.map((repeats) => spread(repeats.map(({ total }) => total))));
    return {
      columns: sizes.flatMap((aliases) => [`${aliases / 1_000}k p50`, 'p95']),
      rows: [
        ...steps.map((name, i) => row(name, (visit) => visit.steps[i] ?? Number.NaN)),
        row('frame: style, layout, paint', ({ frame }) => frame),
        { ...total, bar: atMost(Number(total.values.at(-1)), 10, 'p95 10 ms at 100k') },
        row('marks painted', ({ marks }) => marks),
        row('candidates sent to the page', ({ candidates }) => candidates),
        row('kB of them as JSON', ({ bytes }) => bytes / 1_000),
      ],
      notes: [
        `The functions of core/ that the reader calls, bundled and minified, in ${bench.pages.length} pages, each in a`,
        'process of its own with all code cold; candidates from a packed index outside the page.',
        `Not in it: starting reader.js, messages, cards. Spread of a page at 100k: ${Math.round(apart * 100)}%.`,
      ],
    };
  },
};
