import type { Dataset } from '../../model/dataset.ts';
import { changeKey, type PackChange } from './delta.ts';
import { headOf, rowsOf, type PackRow } from './pack-row.ts';
import { ledgerKey } from './ledger.ts';

/** A dataset as a delta makes it. What a store does with a delta has to come to the same. */
export function applyDelta(dataset: Dataset, changes: readonly PackChange[]): Dataset {
  const rows = new Map([...rowsOf(dataset)].map((one) => [ledgerKey(one), one] as const));
  for (const change of changes) {
    if (change.op === 'del') rows.delete(changeKey(change));
    else rows.set(changeKey(change), change);
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
