import { findCandidates, indexDataset } from '../../core/detection/find-candidates.ts';
import type { Times } from '../in-page/first-scan.ts';
import { makeDataset } from '../made-up/dataset.ts';
import type { Measurement, Row } from '../report.ts';
import { median, quantile, spread } from '../statistics.ts';
import { call, startPageRunner, type PageRunner } from '../tools/page-runner.ts';
import type { Workbench } from '../workbench.ts';

/** The reader's steps in their order, and what each is called in the table. */
const steps: Readonly<Record<string, string>> = {
  article: 'title, dates, address',
  walk: 'walk: text blocks',
  language: 'language',
  words: 'capitalised words, event nouns',
  fold: 'distinct folded words',
  lexicon: 'candidates made ready',
  scan: 'scan of the blocks',
  resolve: 'rules over the page',
  paint: 'ranges into highlights',
  frame: 'frame: style, layout, paint (added)',
};

interface Visit {
  times: Record<string, number>;
  total: number;
  candidates: number;
  bytes: number;
}

async function visitPages(bench: Workbench, runner: PageRunner, aliases: number, repeats: number) {
  const index = indexDataset(makeDataset({ aliases, statements: 0 }));
  const byPage: Visit[][] = bench.pages.map(() => []);
  for (let repeat = 0; repeat < repeats; repeat++)
    for (const [i, { path }] of bench.pages.entries()) {
      const page = await runner.open(path);
      const words = await call<string[]>(page, 'findWords');
      const found = findCandidates([index], words);
      const { times } = await call<Times>(page, 'paintMentions', found);
      const total = Object.values(times).reduce((sum, one) => sum + one, 0);
      const bytes = JSON.stringify(found).length;
      byPage[i]?.push({ times, total, candidates: found.entries.length, bytes });
      await page.close();
    }
  return byPage;
}

export const scanParts: Measurement = {
  id: 'scan-parts',
  title: 'First scan and paint step by step, main thread, ms (p50 / p95 over pages)',
  async run(bench) {
    const runner = await startPageRunner(bench, 'first-scan');
    const sizes = [1_000, 10_000, 100_000];
    const visits: Visit[][][] = [];
    try {
      for (const aliases of sizes)
        visits.push(await visitPages(bench, runner, aliases, aliases > 10_000 && !bench.quick ? 3 : 1));
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
    const p95 = Number(total.values.at(-1));
    const apart = visits.map((byPage) =>
      median(byPage.map((repeats) => spread(repeats.map(({ total }) => total)))),
    );
    return {
      columns: sizes.flatMap((aliases) => [`${aliases / 1_000}k p50`, 'p95']),
      rows: [
        ...Object.entries(steps).map(([step, name]) => row(name, ({ times }) => times[step] ?? 0)),
        { ...total, bar: { text: 'p95 10 ms at 100k', holds: p95 <= 10 } },
        row('candidates sent to the page', ({ candidates }) => candidates),
        row('kB of them as JSON', ({ bytes }) => bytes / 1_000),
      ],
      notes: [
        `The reader's own functions of core/, bundled and minified, in ${bench.pages.length} pages,`,
        'each in a fresh process with cold code; candidates from a packed index outside the page.',
        `Not in it: starting reader.js, messages. Spread at 100k: ${Math.round((apart[2] ?? 0) * 100)}%.`,
      ],
    };
  },
};
