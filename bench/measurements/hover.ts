import type { ChromiumWithExtension } from '../../scripts/browser/chromium.ts';
import { atMost, type Measurement, type Row } from '../report.ts';
import { quantile } from '../statistics.ts';
import {
  isBackgroundAlive,
  launchWithDataset,
  setReading,
  waitForCards,
  waitForMarks,
} from '../tools/extension.ts';
import { hoverOver, startHovering, type Opening } from '../tools/hovering.ts';
import { servePages, type PageServer } from '../tools/page-server.ts';
import type { Workbench } from '../workbench.ts';

const hoversOnPage = 11;

interface Hovered {
  openings: Opening[];
  /** Of them the first on each page: its code, formatters and style sheet are cold. */
  first: Opening[];
  tried: number;
  /** How often the background was alive after a page's hovers. */
  woken: number;
}

async function hoverPages(
  bench: Workbench,
  chromium: ChromiumWithExtension,
  server: PageServer,
  killed: boolean,
): Promise<Hovered> {
  const hovered: Hovered = { openings: [], first: [], tried: 0, woken: 0 };
  // From the middle of the lengths: short pages have too few marks.
  const pages = bench.pages.slice(bench.quick ? -2 : -14, bench.quick ? undefined : -9);
  for (const { path } of pages) {
    const page = await chromium.context.newPage();
    await page.goto(server.freshAddress(path));
    await waitForMarks(page);
    await waitForCards(page);
    const hovering = await startHovering(page);
    if (killed) await chromium.killBackground();
    const { openings, tried } = await hoverOver(page, hovering, hoversOnPage);
    if (await isBackgroundAlive(chromium)) hovered.woken++;
    hovered.openings.push(...openings);
    hovered.first.push(...openings.slice(0, 1));
    hovered.tried += tried;
    await page.close();
  }
  return hovered;
}

function toRows(name: string, { openings, first, tried }: Hovered, hasBar: boolean): Row[] {
  const row = (what: string, some: readonly Opening[], of: keyof Opening): Row => {
    const values = some.map((one) => one[of]);
    return { name: what, values: [quantile(values, 0.5), quantile(values, 0.95), some.length] };
  };
  const painted = row(name, openings, 'painted');
  const [p50 = Number.NaN, p95 = Number.NaN] = painted.values.map(Number);
  const opened = {
    name: '  hovers that opened no card',
    values: ['', '', tried - openings.length],
  };
  return [
    hasBar
      ? { ...painted, bar: { text: 'p50 20, p95 50', holds: p50 <= 20 && p95 <= 50 } }
      : painted,
    row('  timer begins (how late it was)', openings, 'begun'),
    row('  card in the DOM', openings, 'built'),
    row('  first card of a page, painted', first, 'painted'),
    opened,
  ];
}

export const hover: Measurement = {
  id: 'hover',
  title: 'From the end of the dwell to the painted card, ms',
  async run(bench) {
    const copy = bench.copyWith('hover', { aliases: 100_000, statements: 20_000 });
    const chromium = await launchWithDataset(copy);
    const server = await servePages(new Map(bench.pages.map(({ path, html }) => [path, html])));
    try {
      await setReading(chromium, true);
      const alive = await hoverPages(bench, chromium, server, false);
      const killed = await hoverPages(bench, chromium, server, true);
      return {
        columns: ['p50', 'p95', 'cards'],
        rows: [
          ...toRows('background alive', alive, false),
          ...toRows('background killed', killed, true),
          {
            name: 'pages on which hovering woke the killed background',
            values: ['', '', killed.woken],
            bar: atMost(killed.woken, 0, '0'),
          },
        ],
        notes: [
          "Measured in the reader's own world: from the time the dwell timer was set for (a late timer",
          'counts) to the first task after the frame that draws the card; the compositor is not in it.',
          'A mouse rests on marks of long made-up pages; cards of people with up to hundreds of',
          'statements, 100,000 aliases. Hovers that opened no card are not in the times.',
        ],
      };
    } finally {
      await chromium.close();
      server.close();
    }
  },
};
