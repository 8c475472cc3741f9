import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { makeHostilePages } from '../made-up/hostile-pages.ts';
import { atMost, type Measurement, type Row } from '../report.ts';
import { median } from '../statistics.ts';

const reader = fileURLToPath(new URL('../tools/read-hostile-page.ts', import.meta.url));

/** Seconds of processor time that a process of its own takes for reading a page. */
function readOnce(name: string): number {
  const { status, stdout, stderr } = spawnSync(process.execPath, [reader, name], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The page "${name}" was not read.\n${stderr}`);
  return Number(stdout);
}

export const hostilePages: Measurement = {
  id: 'hostile-pages',
  title: 'Reading 5 MB that nobody writes but to stop the reader, s of processor time',
  async run(bench) {
    const repeats = bench.quick ? 1 : 5;
    const rows = makeHostilePages().map(({ name }): Row => {
      const times = Array.from({ length: repeats }, () => readOnce(name));
      const middle = median(times);
      return {
        name,
        values: [middle, Math.min(...times), Math.max(...times)],
        bar: atMost(middle, 1, 'median 1'),
      };
    });
    return {
      columns: ['median', 'least', 'most'],
      rows,
      notes: [
        `What \`read\` does with one page and the starter dataset, ${repeats} times, each in a process of its own`,
        'with all code cold; starting it and making the page are left out.',
      ],
    };
  },
};
