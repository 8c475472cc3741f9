import { rmSync } from 'node:fs';
import type { Built, Loaded } from '../in-page/index.ts';
import { atMost, type Measurement, type Row } from '../report.ts';
import { median } from '../statistics.ts';
import { bundleForPage } from '../tools/page-script.ts';
import { servePages } from '../tools/page-server.ts';
import { launchPlain } from '../tools/plain-chromium.ts';
import type { Workbench } from '../workbench.ts';
import { call } from '../tools/page-runner.ts';

/** The stores belong to a site, so this measurement stays on one. */
async function withPage<T>(
  profile: string,
  port: number,
  work: (page: import('playwright-core').Page) => Promise<T>,
): Promise<T> {
  const context = await launchPlain(profile);
  try {
    const page = await context.newPage();
    await page.goto(`http://bench.localhost:${port}/empty.html`);
    await page.addScriptTag({ url: '/bench.js' });
    return await work(page);
  } finally {
    await context.close();
  }
}

function capitalisedWords(html: string): string[] {
  const words = html.replace(/<[^>]*>/g, ' ').match(/\p{Lu}\p{L}+/gu) ?? [];
  return [...new Set(words.map((word) => word.toLowerCase()))];
}

async function measure(bench: Workbench, aliases: number, repeats: number) {
  const profile = bench.folder('profile-index');
  rmSync(profile, { recursive: true, force: true });
  const server = await servePages(
    new Map([
      ['/empty.html', '<!doctype html><title>Empty</title>'],
      ['/bench.js', await bundleForPage('index')],
    ]),
  );
  const builds: Built[] = [];
  const loads: Loaded[] = [];
  try {
    for (let repeat = 0; repeat < repeats; repeat++) {
      builds.push(
        await withPage(profile, server.port, (page) => call(page, 'buildAndStore', aliases)),
      );
      const words = capitalisedWords(bench.pages[repeat]?.html ?? '');
      loads.push(
        await withPage(profile, server.port, (page) =>
          call(page, 'loadAndSearch', { aliases, words }),
        ),
      );
    }
  } finally {
    server.close();
  }
  const build = median(builds.map((one) => one.build));
  const load = median(loads.map(({ times }) => times['load'] ?? 0));
  const search = median(loads.map(({ times }) => times['search'] ?? 0));
  const megabytes = (builds[0]?.bytes ?? 0) / 1e6;
  return { build, megabytes, load, search };
}

export const indexSize: Measurement = {
  id: 'index',
  title: 'Packed index of names in Chromium',
  async run(bench) {
    const sizes = bench.quick ? [1_000, 10_000, 100_000] : [1_000, 10_000, 100_000, 1_000_000];
    const rows: Row[] = [];
    for (const aliases of sizes) {
      const one = await measure(bench, aliases, bench.quick ? 1 : 3);
      const largest = aliases === 1_000_000;
      const name = `${aliases.toLocaleString('en')} aliases`;
      const values = [one.build, one.megabytes, one.load, one.search];
      rows.push({ name, values });
      if (!largest) continue;
      rows.push(
        { name: '  build', values: [one.build], bar: atMost(one.build, 1_000, '1 s') },
        {
          name: '  size',
          values: ['', one.megabytes],
          bar: atMost(one.megabytes, 24, '24 MB'),
        },
        {
          name: '  cold load and first search',
          values: ['', '', one.load, one.search],
          bar: atMost(one.load + one.search, 150, '150 ms'),
        },
      );
    }
    return {
      columns: ['build ms', 'MB', 'load ms', 'first search ms'],
      rows,
      notes: [
        'Build: from entries in memory to the buffer, names taken apart into keys and rows packed, as an',
        'import does it. Load: from opening the database to the buffer, in a browser started for it, the',
        "file in the system's cache. Medians of three; 1,000,000 aliases only without --quick.",
      ],
    };
  },
};
