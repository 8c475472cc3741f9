import type { Dataset, DatasetHead } from '../../model/dataset.ts';

/** A dataset as the rows that its digest counts and its deltas change: the head is a row as well. */
export const packTables = ['head', 'people', 'terms', 'statements'] as const;
export type PackTable = (typeof packTables)[number];

/** As it was published: a digest over what a reader makes of it would change with the reader. */
export interface PackRow {
  table: PackTable;
  row: { id: string };
}

export function headOf({
  people: _people,
  terms: _terms,
  statements: _statements,
  ...head
}: Dataset): DatasetHead {
  return head;
}

export function* rowsOf(dataset: Dataset): Generator<PackRow> {
  yield { table: 'head', row: headOf(dataset) };
  for (const table of ['people', 'terms', 'statements'] as const)
    for (const row of dataset[table]) yield { table, row };
}
