import type { Dataset } from '../../../../core/model/dataset.ts';
import type { PackChange } from '../../../../core/datasets/pack/delta.ts';
import { ledgerKey } from '../../../../core/datasets/pack/hash-rows.ts';
import { headOf, rowsOf, type PackRow } from '../../../../core/datasets/pack/pack-row.ts';

/** A dataset as changes make it. What a store does with them has to come to the same. */
export function applyChanges(dataset: Dataset, changes: readonly PackChange[]): Dataset {
  const rows = new Map([...rowsOf(dataset)].map((one) => [ledgerKey(one), one] as const));
  for (const change of changes) {
    const { table } = change;
    if (change.op === 'del') rows.delete(ledgerKey({ table, row: change }));
    else rows.set(ledgerKey(change), change);
  }
  const tableOf = <T>(table: PackRow['table']) =>
    [...rows.values()].flatMap((one) => (one.table === table ? [one.row as T] : []));
  const [head = headOf(dataset)] = tableOf<ReturnType<typeof headOf>>('head');
  return {
    ...head,
    people: tableOf('people'),
    terms: tableOf('terms'),
    statements: tableOf('statements'),
  };
}
