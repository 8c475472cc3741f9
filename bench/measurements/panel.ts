import type { Page } from 'playwright-core';
import type { ChromiumWithExtension } from '../../scripts/browser/chromium.ts';
import { makeDataset } from '../made-up/dataset.ts';
import { escape } from '../made-up/paragraphs.ts';
import { createChance } from '../made-up/random.ts';
import { makeSentence } from '../made-up/sentences.ts';
import { atMost, type Measurement } from '../report.ts';
import { quantile } from '../statistics.ts';
import { launchWithDataset, waitForCards, waitForMarks } from '../tools/extension.ts';
import { servePages } from '../tools/page-server.ts';
import { timeStrokes } from '../tools/strokes.ts';

/** People on the page, and enough statements that those from before the article are 2,000. */
const entryCount = 200;
const size = { aliases: 4 * entryCount, statements: 2_400 };
const path = '/crowd.html';

/** Beginnings of names and of words said, and what nothing has. */
const queries =
  'a;be;minister;harbour;talks;budget deficit;festival;zzz;th;the;committee;grid'.split(';');

/** An article that names everybody, each in a paragraph of its own. */
function makeCrowd(): string {
  const chance = createChance(11);
  const names = makeDataset(size).people.map(({ name }) => name);
  const paragraphs = names.map(
    (name) => `<p>${escape(makeSentence(chance, { words: 24, names: [name] }))}</p>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A crowd</title>
    <meta property="og:type" content="article">
    <meta property="article:published_time" content="2026-01-20T10:00:00Z"></head>
    <body><article><h1>A crowd</h1>${paragraphs.join('\n')}</article></body></html>`;
}

interface Opened {
  /** From the start of loading, in milliseconds. */
  names: number;
  /** Those in view with what their bearers said. */
  inView: number;
  all: number;
  entries: number;
  longestTask: number;
  /** Of the panel's main thread until all had come: what other work on the machine took is not in it. */
  cpu: number;
}

/** Runs in the panel: when all names stood there, and when they had what their bearers said. */
function watchOpening(): Promise<Omit<Opened, 'longestTask' | 'cpu'>> {
  return new Promise((answer) => {
    let names = 0;
    const before = { inView: 0, all: 0 };
    const at = { inView: 0, all: 0 };
    const look = () => {
      const rows = document.querySelectorAll('.row').length;
      const said = Array.from(document.querySelectorAll('.glimpse'));
      const now = performance.now();
      if (names === 0 && rows > 0) names = now;
      const inView = said.filter((one) => one.getBoundingClientRect().top < innerHeight).length;
      if (inView !== before.inView) [before.inView, at.inView] = [inView, now];
      if (said.length !== before.all) [before.all, at.all] = [said.length, now];
      // Half a second without another row that has words.
      if (at.all > 0 && now - at.all > 500) answer({ names, ...at, entries: rows });
      else requestAnimationFrame(look);
    };
    look();
  });
}

async function openPanel(
  chromium: ChromiumWithExtension,
  page: Page,
  tabId: number,
): Promise<Opened> {
  await page.goto('about:blank');
  await page.goto(`chrome-extension://${chromium.extensionId}/sidepanel.html?tab=${tabId}`, {
    waitUntil: 'commit',
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const opened = await page.evaluate(watchOpening);
  const { metrics } = await session.send('Performance.getMetrics');
  const cpu = 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  await session.detach();
  const longestTask = await page.evaluate(
    () =>
      new Promise<number>((answer) => {
        const tasks: number[] = [0];
        new PerformanceObserver((list) =>
          tasks.push(...list.getEntries().map(({ duration }) => duration)),
        ).observe({ type: 'longtask', buffered: true });
        setTimeout(() => answer(Math.max(...tasks)), 100);
      }),
  );
  return { ...opened, longestTask, cpu };
}

/** The side panel beside an article that names 200 people with 2,000 statements. */
export const panel: Measurement = {
  id: 'panel',
  title: 'The side panel: opened and filtered beside an article of 200 entries, in Chromium',
  async run(bench) {
    const chromium = await launchWithDataset(bench.copyWith('panel', size));
    const server = await servePages(new Map([[path, makeCrowd()]]));
    try {
      const article = await chromium.context.newPage();
      await article.goto(server.freshAddress(path));
      await waitForMarks(article);
      await waitForCards(article);
      const worker = await chromium.worker();
      const tabId = await worker.evaluate<number>(
        `chrome.tabs.query({ url: ${JSON.stringify(article.url())} }).then(([tab]) => tab.id)`,
      );
      // In a window of its own: a tab behind another one has less of the processor.
      const opening = chromium.context.waitForEvent('page');
      await worker.evaluate(`chrome.windows.create({ type: 'popup', url: 'about:blank' })`);
      const page = await opening;
      await page.setViewportSize({ width: 360, height: 900 });
      const opened: Opened[] = [];
      for (let i = 0; i < (bench.quick ? 3 : 9); i++)
        opened.push(await openPanel(chromium, page, tabId));
      await page.waitForTimeout(1_000);
      const strokes = await timeStrokes(
        page,
        { field: '.controls input', results: 'main' },
        queries,
      );
      const total = await article.evaluate(() => document.querySelectorAll('article p').length);
      const median = (of: keyof Opened) =>
        quantile(
          opened.map((one) => one[of]),
          0.5,
        );
      const worst = (of: keyof Opened) => Math.max(...opened.map((one) => one[of]));
      const cpus = strokes.map(({ cpu }) => cpu);
      const walls = strokes.map(({ wall }) => wall);
      return {
        columns: ['p50, ms', 'worst, ms', 'entries'],
        rows: [
          {
            name: 'opened to the names',
            values: [median('names'), worst('names'), median('entries')],
          },
          {
            name: 'opened: all names, those in view with what they said',
            values: [median('inView'), worst('inView'), median('entries')],
            bar: atMost(median('inView'), 200, 'p50 200 ms'),
          },
          {
            name: 'what all of them said has come',
            values: [median('all'), worst('all'), median('entries')],
          },
          { name: 'main thread until then', values: [median('cpu'), worst('cpu'), ''] },
          { name: 'longest task', values: [median('longestTask'), worst('longestTask'), ''] },
          {
            name: 'a stroke in the filter to painted, main thread',
            values: [quantile(cpus, 0.5), Math.max(...cpus), strokes.length],
            bar: atMost(Math.max(...cpus), 50, 'worst 50 ms'),
          },
          {
            name: 'a stroke in the filter to painted, clock',
            values: [quantile(walls, 0.5), Math.max(...walls), strokes.length],
          },
        ],
        notes: [
          `${total} people in the article, ${size.statements} statements in the data, nearly all from before its day.`,
          'From the start of loading the panel; the article’s own scripts have its cards already. The last',
          'column of the strokes counts those that changed what is shown.',
        ],
      };
    } finally {
      server.close();
      await chromium.close();
    }
  },
};
