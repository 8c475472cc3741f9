import type { Page } from 'playwright-core';
import {
  findCandidates,
  indexDataset,
  type IndexedDataset,
} from '../../core/detection/find-candidates.ts';
import { vocabularyOf } from '../../core/detection/languages/index.ts';
import { makeDataset } from '../made-up/dataset.ts';
import type { Measurement, Row } from '../report.ts';
import { median, quantile, spread } from '../statistics.ts';
import { renderingIn, traceMainThread } from '../tools/main-thread.ts';
import { call, giveScript, startPageRunner, type PageRunner } from '../tools/page-runner.ts';
import type { Workbench } from '../workbench.ts';

/** The steps of reading a whole page in their order; each is one timer of bench/in-page/first-scan.ts. */
const steps = [
  'walk: text blocks',
  'language',
  'capitalised words, event nouns',
  'distinct folded words',
  'candidates made ready',
  'scan of the blocks',
  'rules for names',
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

/** One column pair of the table. */
interface Setting {
  name: string;
  aliases: number;
  repeats: number;
  /** The page is the second of its site: the process and some of the code are there already. */
  further: boolean;
}

async function readOnce(page: Page, index: IndexedDataset) {
  await giveScript(page);
  const vocabulary = vocabularyOf('en');
  const found = findCandidates([index], await call<string[]>(page, 'findWords'));
  const marks = await call<number>(page, 'paintNames', { candidates: found, vocabulary });
  return { candidates: found.entries.length, bytes: JSON.stringify(found).length, marks };
}

async function visitPage(page: Page, index: IndexedDataset): Promise<Visit> {
  let about = { candidates: 0, bytes: 0, marks: 0 };
  const work = async () => void (about = await readOnce(page, index));
  const events = await traceMainThread(page, '/bench.js', work, restAfter);
  const timers = events.filter(({ name }) => name === 'TimerFire').slice(0, steps.length);
  const took = timers.map(({ cpu }) => cpu);
  const painted = timers.at(-1)?.at ?? Number.POSITIVE_INFINITY;
  const frame = renderingIn(events.filter(({ at }) => at > painted));
  return { ...about, steps: took, frame, total: took.reduce((sum, one) => sum + one, frame) };
}

async function visitPages(bench: Workbench, runner: PageRunner, setting: Setting) {
  const index = indexDataset(makeDataset({ aliases: setting.aliases, statements: 0 }));
  const byPage: Visit[][] = bench.pages.map(() => []);
  for (let repeat = 0; repeat < setting.repeats; repeat++)
    for (const [i, { path }] of bench.pages.entries()) {
      const before = bench.pages[(i + 7) % bench.pages.length]?.path ?? path;
      const page = await runner.open(setting.further ? before : path);
      if (setting.further) {
        await readOnce(page, index);
        await runner.goOn(page, path);
      }
      byPage[i]?.push(await visitPage(page, index));
      await page.close();
    }
  return byPage;
}

export const scanParts: Measurement = {
  id: 'scan-parts',
  title: 'Names of a whole page step by step, main thread, ms of processor time',
  async run(bench) {
    const runner = await startPageRunner(bench, 'first-scan');
    const repeats = bench.quick ? 1 : 2;
    const settings: Setting[] = [
      { name: '1k', aliases: 1_000, repeats: 1, further: false },
      { name: '10k', aliases: 10_000, repeats: 1, further: false },
      { name: '100k', aliases: 100_000, repeats, further: false },
      { name: '100k, further page', aliases: 100_000, repeats: 1, further: true },
    ];
    const visits: Visit[][][] = [];
    try {
      for (const setting of settings) visits.push(await visitPages(bench, runner, setting));
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
    const largest = visits[2] ?? [];
    const apart = median(largest.map((repeats) => spread(repeats.map(({ total }) => total))));
    return {
      columns: settings.flatMap(({ name }) => [`${name} p50`, 'p95']),
      rows: [
        ...steps.map((name, i) => row(name, (visit) => visit.steps[i] ?? Number.NaN)),
        row('frame: style, layout, paint', ({ frame }) => frame),
        row('sum', ({ total }) => total),
        row('marks painted', ({ marks }) => marks),
        row('candidates sent to the page', ({ candidates }) => candidates),
        row('kB of them as JSON', ({ bytes }) => bytes / 1_000),
      ],
      notes: [
        'What reader.js does for names, all blocks at once; what glance.js does before it is in scan-shipped.',
        `The functions of core/ that the reader calls, bundled and minified, in ${bench.pages.length} pages, each in a`,
        'process of its own with all code cold; candidates from a packed index outside the page. Further',
        'page: in the process that read another page of the site before.',
        `Not in it: starting reader.js, messages, cards. Spread of a page at 100k: ${Math.round(apart * 100)}%.`,
      ],
    };
  },
};
