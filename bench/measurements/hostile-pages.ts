import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { makeHostilePages } from '../made-up/hostile-pages.ts';
import { atMost, type Measurement, type Row } from '../report.ts';
import { median } from '../statistics.ts';

const reader = fileURLToPath(new URL('../tools/read-hostile-page.ts', import.meta.url));

/** A page that takes less of its second is read once. */
const nearTheBar = 0.6;

/**
 * Seconds of processor time that a process of its own takes for reading a page: of the thread that reads, and of all.
 * @param cache a folder for compiled code: starting took as long as most pages
 */
function readOnce(name: string, cache: string): [reading: number, all: number] {
  const { status, stdout, stderr } = spawnSync(process.execPath, [reader, name], {
    encoding: 'utf8',
    env: { ...process.env, NODE_COMPILE_CACHE: cache },
  });
  if (status !== 0) throw new Error(`The page "${name}" was not read.\n${stderr}`);
  return JSON.parse(stdout) as [number, number];
}

export const hostilePages: Measurement = {
  id: 'hostile-pages',
  title: 'Reading 5 MB that nobody writes but to stop the reader, s of processor time',
  async run(bench) {
    const more = bench.quick ? 0 : 2;
    const cache = bench.folder('compiled');
    const rows = makeHostilePages().map(({ name }): Row => {
      const runs = [readOnce(name, cache)];
      if ((runs[0]?.[1] ?? 0) > nearTheBar)
        runs.push(...Array.from({ length: more }, () => readOnce(name, cache)));
      const times = runs.map(([reading]) => reading);
      const middle = median(times);
      return {
        name,
        values: [
          middle,
          Math.min(...times),
          Math.max(...times),
          median(runs.map(([, all]) => all)),
        ],
        bar: atMost(middle, 1, 'median 1'),
      };
    });
    return {
      columns: ['median', 'least', 'most', 'all threads'],
      rows,
      notes: [
        'What `read` does with one page and the starter dataset, in a process of its own with no function',
        'optimized. An answer is waited for as long as the thread that reads takes; others compile and clear away.',
        `Starting it and making the page are left out. Over ${nearTheBar} s it is read ${more} times more.`,
      ],
    };
  },
};
