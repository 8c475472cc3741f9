import { readFileSync } from 'node:fs';
import { budgets, measureScript } from '../../scripts/check/sizes.ts';
import { atMost, type Measurement } from '../report.ts';

export const sizes: Measurement = {
  id: 'sizes',
  title: 'Scripts that run in pages, gzip -9 (1 kB is 1,000 bytes)',
  async run(bench) {
    const rows = Object.keys(budgets).map((file) => {
      const content = readFileSync(`${bench.shipped}/${file}`);
      const { bytes, budget } = measureScript(file, content);
      return {
        name: file,
        values: [content.length / 1_000, bytes / 1_000],
        bar: atMost(bytes, budget, `${budget / 1_000} kB`),
      };
    });
    return { columns: ['kB', 'kB gzip'], rows, notes: [] };
  },
};
