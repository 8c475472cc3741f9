import { atMost, type Measurement } from '../report.ts';
import { quantile } from '../statistics.ts';
import {
  launchWithDataset,
  setReading,
  waitForCards,
  waitForMarks,
  waitForRevision,
} from '../tools/extension.ts';
import { hoverOver, startHovering, type Opening } from '../tools/hovering.ts';
import { servePages } from '../tools/page-server.ts';
import { putDataset } from '../workbench.ts';

const aliases = 20_000;

export const importing: Measurement = {
  id: 'import',
  title: 'Import of a dataset in the browser, and hovering meanwhile',
  async run(bench) {
    const statements = bench.quick ? 20_000 : 200_000;
    const copy = bench.copyWith('import', { aliases: 1_000, statements: 2_000 });
    const chromium = await launchWithDataset(copy);
    const server = await servePages(new Map(bench.pages.map(({ path, html }) => [path, html])));
    try {
      await setReading(chromium, true);
      const page = await chromium.context.newPage();
      await page.goto(server.freshAddress(bench.pages.at(-2)?.path ?? ''));
      await waitForMarks(page);
      await waitForCards(page);
      const hovering = await startHovering(page);
      const quiet = await hoverOver(page, hovering, 10);

      const megabytes = putDataset(copy, { aliases, statements, revision: 2 }) / 1e6;
      const worker = await chromium.worker();
      const begun = Date.now();
      // The same event as after an update of the extension; the new bundled dataset is read from its file.
      await worker.evaluate(`void chrome.runtime.onInstalled.dispatch({ reason: 'update' })`);
      let ended = 0;
      const importing = waitForRevision(worker, 2).then(() => (ended = Date.now()));
      const meanwhile: Opening[] = [];
      while (ended === 0) meanwhile.push(...(await hoverOver(page, hovering, 4)).openings);
      await importing;
      const seconds = (ended - begun) / 1_000;
      const painted = meanwhile.map((one) => one.painted);
      const before = quiet.openings.map((one) => one.painted);
      return {
        columns: ['value', 'hovers'],
        rows: [
          {
            name: `import of ${statements.toLocaleString('en')} statements, s`,
            values: [seconds],
            // The budget is for 200,000.
            ...(bench.quick ? {} : { bar: atMost(seconds, 10, '10 s') }),
          },
          { name: 'hover p95 before, ms', values: [quantile(before, 0.95), before.length] },
          {
            name: 'hover p95 meanwhile, ms',
            values: [quantile(painted, 0.95), painted.length],
            bar: atMost(quantile(painted, 0.95), 50, 'p95 50 ms'),
          },
        ],
        notes: [
          `${megabytes.toFixed(0)} MB of JSON with ${aliases.toLocaleString('en')} aliases: fetched, parsed,`,
          'checked, written as a new generation and put in the place of the old one, while a mouse hovers',
          'over a page that was read before. Hover as above: dwell end to painted card.',
        ],
      };
    } finally {
      await chromium.close();
      server.close();
    }
  },
};
