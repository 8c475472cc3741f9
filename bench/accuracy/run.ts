// Measures how often we are right and writes docs/accuracy.md: `npm run accuracy -- --data FOLDER`.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureAccuracy, type Chapter } from './measure.ts';

const { values } = parseArgs({ options: { data: { type: 'string' } } });

function describeChapter({ title, counted, rows }: Chapter): string {
  const columns = [...new Set(rows.flatMap(({ figures }) => Object.keys(figures)))];
  const cells = rows.map(({ set, size, figures }) => [
    set,
    size,
    ...columns.map((column) => figures[column]?.toFixed(3).replace(/^0/, '') ?? ''),
  ]);
  const line = (row: readonly string[]) => `| ${row.join(' | ')} |`;
  const table = [line(['set', 'size', ...columns]), line(['', '', ...columns].map(() => '---'))];
  return `## ${title}\n\n${counted}\n\n${[...table, ...cells.map(line)].join('\n')}\n`;
}

const chapters = measureAccuracy(values.data);
const frame = readFileSync(new URL('accuracy-page.md', import.meta.url), 'utf8');
const page = frame.replace('{{figures}}', () => chapters.map(describeChapter).join('\n').trimEnd());
const target = fileURLToPath(new URL('../../docs/accuracy.md', import.meta.url));
writeFileSync(target, page);
console.log(chapters.map(describeChapter).join('\n'));
console.log('Written to docs/accuracy.md');
