import type { Page } from 'playwright-core';
import type { SearchTimes } from '../in-page/library.ts';
import { makeQuotes } from '../made-up/quotes.ts';
import { atMost, type Measurement, type Row } from '../report.ts';
import { quantile } from '../statistics.ts';
import { launchWithDataset } from '../tools/extension.ts';
import { call, giveScript, startPageRunner } from '../tools/page-runner.ts';
import { timeStrokes, type Stroke } from '../tools/strokes.ts';

/** Names, forms, other alphabets, beginnings, several words, nothing found. */
const queries =
  `negotiation;negotiating;harbour;talks;talks harbour;harb;a;the;budget deficit;minister
  signed;Хубер;Istanbul;istan;reactor grid outage;vaccine trial;zzz;accepted;accepts;Beristrom;Wadcroft railway;
  election ballot;ele;mil;militar;urgent tanker;refugees;convoys bridge;164;tribune;denver tribune;museum
  festival;quiet;the harbour;pipelines;inspect;inspectors;passport village`
    .split(';')
    .map((query) => query.replace(/\s+/g, ' ').trim());

/** Puts quotes in the store of an open extension page, as saving them one by one would. */
async function putQuotes(page: Page, count: number): Promise<void> {
  const quotes = makeQuotes(count);
  for (let from = 0; from < quotes.length; from += 2_000)
    await page.evaluate(
      (rows) =>
        new Promise<void>((done) => {
          const opening = indexedDB.open('source-context');
          opening.onsuccess = () => {
            const writing = opening.result.transaction('quotes', 'readwrite');
            for (const row of rows) writing.objectStore('quotes').put(row);
            writing.oncomplete = () => {
              opening.result.close();
              done();
            };
          };
        }),
      quotes.slice(from, from + 2_000) as object[],
    );
}

interface Opened {
  firstRows: number;
  allRows: number;
  longestTask: number;
  strokes: Stroke[];
}

async function measureExtension(extension: string, count: number): Promise<Opened> {
  const chromium = await launchWithDataset(extension);
  try {
    const page = await chromium.context.newPage();
    const address = `chrome-extension://${chromium.extensionId}/library.html`;
    await page.goto(address);
    await page.waitForSelector('.search');
    await putQuotes(page, count);
    await page.goto('about:blank');
    await page.addInitScript(() => {
      const tasks = ((globalThis as { benchTasks?: number[] }).benchTasks = []) as number[];
      new PerformanceObserver((list) =>
        tasks.push(...list.getEntries().map(({ duration }) => duration)),
      ).observe({ type: 'longtask', buffered: true });
    });
    await page.goto(address);
    const firstRows = await page.evaluate(
      () =>
        new Promise<number>((answer) => {
          const look = () =>
            document.querySelector('.windowed li')
              ? answer(performance.now())
              : requestAnimationFrame(look);
          look();
        }),
    );
    await page.waitForSelector('[data-complete]', { timeout: 120_000 });
    const allRows = await page.evaluate(() => performance.now());
    await page.waitForTimeout(1_000);
    await page.evaluate(() => ((globalThis as { benchTasks?: number[] }).benchTasks!.length = 0));
    const where = { field: '.search input', results: '.results' };
    const strokes = await timeStrokes(page, where, queries);
    const longestTask = await page.evaluate(() =>
      Math.max(0, ...(globalThis as { benchTasks?: number[] }).benchTasks!),
    );
    return { firstRows, allRows, longestTask, strokes };
  } finally {
    await chromium.close();
  }
}

function rowOf(name: string, { build, searches, found }: SearchTimes): Row {
  return {
    name,
    values: [build, quantile(searches, 0.5), quantile(searches, 0.95), found],
  };
}

/** Searching the library, as a person sees it and beside a plain search of strings. */
export const library: Measurement = {
  id: 'library',
  title: 'The library: quotes read, searched, filtered and counted in Chromium',
  async run(bench) {
    const count = bench.quick ? 10_000 : 50_000;
    const runner = await startPageRunner(bench, 'library');
    let ours: SearchTimes;
    let plain: SearchTimes;
    try {
      const page = await runner.open('/empty.html');
      await giveScript(page);
      ours = await call<SearchTimes>(page, 'searchOurs', { quotes: count, queries });
      plain = await call<SearchTimes>(page, 'searchPlain', { quotes: count, queries });
    } finally {
      await runner.close();
    }
    const opened = await measureExtension(
      bench.copyWith('library', { aliases: 1_000, statements: 0 }),
      count,
    );
    const { firstRows, allRows, longestTask, strokes } = opened;
    const [walls, cpus] = [strokes.map(({ wall }) => wall), strokes.map(({ cpu }) => cpu)];
    const p95 = quantile(cpus, 0.95);
    return {
      columns: ['build, ms', 'search p50, ms', 'search p95, ms', 'found'],
      rows: [
        rowOf('words by number, with counts', ours),
        rowOf('plain includes, no forms or counts', plain),
        {
          name: 'in the library, main thread from stroke to painted',
          values: ['', quantile(cpus, 0.5), p95, ''],
          bar: atMost(p95, 50, 'p95 50 ms'),
        },
        {
          name: 'in the library, clock from stroke to painted',
          values: ['', quantile(walls, 0.5), quantile(walls, 0.95), strokes.length],
        },
        { name: 'longest task while typing, ms', values: ['', '', longestTask, ''] },
        { name: 'opened to first rows, ms', values: ['', '', firstRows, ''] },
        { name: 'opened to all rows, ms', values: ['', '', allRows, ''] },
      ],
      notes: [
        `${count.toLocaleString('en')} made-up quotes of two sentences, ${queries.length} queries. The first two rows`,
        'are the work alone on a blank page; "found" is the sum over all queries, and in the third row the',
        'searches that changed what is shown. Long tasks are told by the browser from 50 ms on.',
      ],
    };
  },
};
