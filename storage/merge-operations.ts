import { isLocal, splitField } from '../core/sync/fields.ts';
import { isStanding, mergeFields, type LostEdit } from '../core/sync/merge-fields.ts';
import type { Operation, Register } from '../core/sync/operation.ts';
import { isRowKind, type RowKindName } from '../core/sync/row-kinds.ts';
import type { Impact } from '../core/sync/sync-store.ts';
import type { SourceContextDatabase } from './database.ts';
import { readStates, refKey, type RowRef, type RowState } from './row-states.ts';

/** Operations against the rows that are here. Nothing is written. */

export interface KnownOperation extends Operation {
  kind: RowKindName;
}

export function isKnown(operation: Operation): operation is KnownOperation {
  return isRowKind(operation.kind);
}

export interface MergedRow {
  before: RowState;
  fields: Readonly<Record<string, Register>>;
  changed: Set<string>;
  lost: LostEdit[];
}

/** What each device knows for itself is no part of the log, whoever says so. */
function withoutLocal({ kind, fields }: KnownOperation): Record<string, Register> {
  const told = Object.entries(fields).filter(([field]) => !isLocal(kind, splitField(field).name));
  return Object.fromEntries(told);
}

/** The rows that operations change, merged in their order. */
export async function mergeOperations(
  db: SourceContextDatabase,
  operations: readonly KnownOperation[],
): Promise<MergedRow[]> {
  const states = await readStates(db, operations as readonly RowRef[]);
  const merged = new Map<string, MergedRow>();
  for (const operation of operations) {
    const key = refKey(operation);
    const before = states.get(key);
    if (!before) continue;
    const row: MergedRow = merged.get(key) ?? {
      before,
      fields: before.fields,
      changed: new Set(),
      lost: [],
    };
    const step = mergeFields(operation.kind, row.fields, withoutLocal(operation));
    for (const name of step.changed) row.changed.add(name);
    merged.set(key, { ...row, fields: step.fields, lost: [...row.lost, ...step.lost] });
  }
  return [...merged.values()];
}

export function impactOf(rows: readonly MergedRow[], standing: number): Impact {
  const impact: Impact = { standing, added: 0, changed: 0, removed: 0 };
  for (const { before, fields, changed } of rows) {
    const stood = Object.keys(before.fields).length > 0 && isStanding(before.fields);
    const stands = isStanding(fields);
    if (stands && !stood) impact.added++;
    else if (!stands && stood) impact.removed++;
    else if (stands && changed.size > 0) impact.changed++;
  }
  return impact;
}
