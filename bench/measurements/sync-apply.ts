import type { Compared } from '../in-page/sync-apply.ts';
import { atMost, type Measurement } from '../report.ts';
import { median, quantile } from '../statistics.ts';
import { launchWithDataset, setReading, waitForCards, waitForMarks } from '../tools/extension.ts';
import { hoverOver, startHovering, type Opening } from '../tools/hovering.ts';
import { bundleForPage } from '../tools/page-script.ts';
import { servePages } from '../tools/page-server.ts';
import { call } from '../tools/page-runner.ts';

const rows = 1_000;
/** As the design has it: a quote is imported with its stamps in not much more than the time without. */
const mostRatio = 1.6;

const ratioOf = ({ ours, plain }: Compared) => ours / plain;

/** The change log in the extension's background, while a mouse hovers over an article. */
export const syncApply: Measurement = {
  id: 'sync-apply',
  title: 'The change log: operations applied and quotes imported in Chromium',
  async run(bench) {
    const standing = bench.quick ? 20_000 : 100_000;
    const imported = bench.quick ? 5_000 : 20_000;
    const rounds = bench.quick ? 5 : 15;
    const copy = bench.copyWith('sync-apply', { aliases: 1_000, statements: 2_000 });
    const chromium = await launchWithDataset(copy);
    const server = await servePages(new Map(bench.pages.map(({ path, html }) => [path, html])));
    try {
      // Where the product does it; the library's page would read all quotes again after each round.
      const own = await chromium.worker();
      await own.evaluate(await bundleForPage('sync-apply'));
      const imports: Compared[] = [];
      for (let i = 0; i < 3; i++) imports.push(await call<Compared>(own, 'importQuotes', imported));
      await call(own, 'fillStore', { name: 'source-context', count: standing });

      await setReading(chromium, true);
      const article = await chromium.context.newPage();
      await article.goto(server.freshAddress(bench.pages.at(-2)?.path ?? ''));
      await waitForMarks(article);
      await waitForCards(article);
      const hovering = await startHovering(article);
      const before = (await hoverOver(article, hovering, 10)).openings.map((one) => one.painted);

      const quiet: Compared[] = [];
      const apply = (round: number) => call<Compared>(own, 'applyRound', { rows, round });
      for (let round = 0; round < rounds; round++) quiet.push(await apply(round));
      let isRunning = true;
      const busy = (async () => {
        for (let round = rounds; isRunning && round < 30; round++) await apply(round);
      })();
      const meanwhile: Opening[] = (await hoverOver(article, hovering, 24)).openings;
      isRunning = false;
      await busy;

      const times = quiet.map(({ ours }) => ours);
      const painted = meanwhile.map((one) => one.painted);
      const ratio = median(imports.map(ratioOf));
      return {
        columns: ['median', 'p95', 'rows alone, median', 'ratio'],
        rows: [
          {
            name: `${rows} operations onto ${standing.toLocaleString('en')} rows, ms`,
            values: [
              median(times),
              quantile(times, 0.95),
              median(quiet.map(({ plain }) => plain)),
              median(quiet.map(ratioOf)),
            ],
            ...(bench.quick ? {} : { bar: atMost(median(times), 300, '300 ms') }),
          },
          {
            name: `${imported.toLocaleString('en')} quotes imported, ms`,
            values: [
              median(imports.map(({ ours }) => ours)),
              '',
              median(imports.map(({ plain }) => plain)),
              ratio,
            ],
            bar: atMost(ratio, mostRatio, `ratio ${mostRatio}`),
          },
          {
            name: 'hover before, ms',
            values: [median(before), quantile(before, 0.95), '', ''],
          },
          {
            name: 'hover while operations are applied, ms',
            values: [median(painted), quantile(painted, 0.95), '', ''],
            bar: atMost(quantile(painted, 0.95), 50, 'p95 50 ms'),
          },
        ],
        notes: [
          'Operations of another device: half are edits, 1 in 20 of them a deletion, half are new quotes; merged,',
          'checked, written with their stamps and the books in one transaction, in the background. Beside them',
          'Dexie writes as many rows to the same table and no stamps. Imports go into an empty database, 500 quotes a transaction.',
        ],
      };
    } finally {
      await chromium.close();
      server.close();
    }
  },
};
