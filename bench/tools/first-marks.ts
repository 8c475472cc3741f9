import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Workbench } from '../workbench.ts';
import {
  injectGlance,
  launchWithDataset,
  setReading,
  waitForCards,
  waitForMarks,
} from './extension.ts';
import { servePages } from './page-server.ts';

/** Marks in the window when the first are drawn, against all that stand there in the end. */
export interface FirstMarks {
  atOnce: number;
  later: number;
  gone: number;
}

/** The marks in the window, each as its words and where they stand. */
function listMarks(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...CSS.highlights.values()].flatMap((highlight) =>
      [...(highlight as unknown as Set<StaticRange>)].flatMap((stretch) => {
        const range = document.createRange();
        range.setStart(stretch.startContainer, stretch.startOffset);
        range.setEnd(stretch.endContainer, stretch.endOffset);
        const { x, y, bottom } = range.getBoundingClientRect();
        return bottom > 0 && y < innerHeight ? [`${range.toString()} ${x} ${y}`] : [];
      }),
    ),
  );
}

/** Reads every page with an extension and lists the marks that stand in the window at rest. */
async function listByPage(bench: Workbench, extension: string): Promise<string[][]> {
  const chromium = await launchWithDataset(extension);
  const server = await servePages(new Map(bench.pages.map(({ path, html }) => [path, html])));
  const byPage: string[][] = [];
  try {
    await setReading(chromium, false);
    for (const { path } of bench.pages) {
      const page = await chromium.context.newPage();
      await page.goto(server.freshAddress(path));
      await injectGlance(chromium, page);
      await waitForMarks(page);
      await waitForCards(page);
      byPage.push(await listMarks(page));
      await page.close();
    }
  } finally {
    await chromium.close();
    server.close();
  }
  return byPage;
}

/** Compares what the first script marks, no other coming after it, with what all of them mark. */
export async function compareFirstMarks(bench: Workbench): Promise<FirstMarks[]> {
  const size = { aliases: 100_000, statements: 0 };
  const alone = bench.copyWith('glance-alone', size);
  writeFileSync(`${alone}/reader.js`, '');
  const first = await listByPage(bench, alone);
  const all = await listByPage(bench, bench.copyWith('hundred-thousand', size));
  return first.map((then, i) => {
    const end = all[i] ?? [];
    return {
      atOnce: then.length,
      later: end.filter((mark) => !then.includes(mark)).length,
      gone: then.filter((mark) => !end.includes(mark)).length,
    };
  });
}
