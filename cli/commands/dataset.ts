import { writeFileSync } from 'node:fs';
import { tables } from '../../core/datasets/dataset-formats/dataset-format.ts';
import { diffDatasets } from '../../core/datasets/pack/delta.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import { InputError } from '../ndjson.ts';
import { readSourceParts, readSources } from '../read-sources.ts';

interface Written {
  out?: string | undefined;
}

/** To a file, or to standard output where none is named. */
function put(value: unknown, { out }: Written): void {
  const text = `${JSON.stringify(value, null, 2)}\n`;
  if (out === undefined) process.stdout.write(text);
  else writeFileSync(out, text);
}

function count({ people, terms, statements }: Dataset): string {
  return `${people.length} people, ${terms.length} terms, ${statements.length} statements`;
}

export function validate(files: readonly string[]): void {
  const dataset = readSources(files);
  console.log(`${dataset.id} revision ${dataset.revision} is valid: ${count(dataset)}.`);
}

/** One file out of a head and tables. */
export function build(files: readonly string[], options: Written): void {
  put(readSources(files), options);
}

/** Tables of our format out of another tool's file; with a head they are built to a dataset. */
export function convert(files: readonly string[], options: Written): void {
  const { head: _head, ...parts } = readSourceParts(files);
  put(
    Object.fromEntries(tables.map((table) => [table, parts[table].map(({ row }) => row)])),
    options,
  );
}

/** What a delta from one to the other would hold, a line each. */
export function diff(files: readonly string[]): void {
  const [before, after, ...more] = files;
  if (before === undefined || after === undefined || more.length > 0)
    throw new InputError('name two datasets: dataset diff OLD NEW');
  const steps = diffDatasets(readSources([before]), readSources([after]));
  for (const step of steps)
    console.log(`${step.op} ${step.table} ${step.op === 'add' ? step.row.id : step.id}`);
  console.log(`${steps.length} changes.`);
}

function most<T>(items: readonly T[], keyOf: (item: T) => string): string {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 5)
    .map(([key, number]) => `${key} ${number}`)
    .join(', ');
}

export function stats(files: readonly string[]): void {
  const dataset = readSources(files);
  const { people, terms, statements } = dataset;
  const days = statements.map(({ date }) => date).sort();
  const names = people.reduce((sum, { aliases }) => sum + 1 + aliases.length, 0);
  const quoted = statements.filter(({ quote }) => quote !== undefined).length;
  console.log(
    [
      `${dataset.title} (${dataset.id}), revision ${dataset.revision}, ${dataset.licence}`,
      `${count(dataset)}; ${names} names of people; ${quoted} statements with quoted words`,
      `said between ${days[0] ?? '–'} and ${days.at(-1) ?? '–'}`,
      `terms: ${most(terms, ({ kind }) => kind)}`,
      `most statements: ${most(statements, ({ speaker }) => speaker)}`,
      `outlets: ${most(statements, ({ source }) => source.outlet)}`,
    ].join('\n'),
  );
}
