import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { makeDataset } from '../made-up/dataset.ts';
import { atMost, type Measurement } from '../report.ts';
import { quantile } from '../statistics.ts';

const reader = fileURLToPath(new URL('../tools/read-articles.ts', import.meta.url));

/** Milliseconds of each article, the first of them in a process that has read none. */
function readAll(dataset: string, articles: string): number[] {
  const { status, stdout, stderr } = spawnSync(process.execPath, [reader, dataset, articles], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The articles were not read.\n${stderr}`);
  return JSON.parse(stdout) as number[];
}

export const wholeRead: Measurement = {
  id: 'whole-read',
  title: 'The whole `read` of an article of 10,000 characters, 100,000 aliases, ms',
  async run(bench) {
    const folder = bench.folder('whole-read');
    const dataset = `${folder}/dataset.json`;
    const articles = `${folder}/articles.json`;
    writeFileSync(dataset, JSON.stringify(makeDataset({ aliases: 100_000, statements: 0 })));
    const firsts: number[] = [];
    const furthers: number[] = [];
    for (let i = 0; i < (bench.quick ? 2 : 5); i++) {
      // Another article is the first each time.
      const pages = [...bench.pages.slice(i), ...bench.pages.slice(0, i)];
      writeFileSync(articles, JSON.stringify(pages.map(({ html }) => html)));
      const [first = Number.NaN, ...others] = readAll(dataset, articles);
      firsts.push(first);
      furthers.push(...others);
    }
    const toRow = (name: string, times: number[]) => ({
      name,
      values: [quantile(times, 0.5), quantile(times, 0.95), times.length],
    });
    return {
      columns: ['p50', 'p95', 'articles'],
      rows: [
        toRow('first of a process', firsts),
        {
          ...toRow('further ones', furthers),
          bar: atMost(quantile(furthers, 0.5), 15, 'p50 15 ms'),
        },
      ],
      notes: [
        'Under Node: the page parsed, its facts, names, events, quotes, speakers and days; long articles in',
        'proportion to 10,000 characters. Making the index is left out.',
      ],
    };
  },
};
