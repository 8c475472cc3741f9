import * as v from 'valibot';
import type { Dataset, DatasetHead } from '../../model/dataset.ts';
import type { Person, Term } from '../../model/entry.ts';
import type { Statement } from '../../model/statement.ts';
import { fail, succeed, type Result } from '../../model/result.ts';
import { describePath } from '../parse-dataset.ts';
import { isSameRow } from '../plan-import.ts';
import { headSchema, personSchema, statementSchema, termSchema } from '../schema.ts';
import { ledgerKey, type LedgerKey } from './hash-rows.ts';
import { packTables, rowsOf, type PackRow, type PackTable } from './pack-row.ts';
import type { PackProblem } from './problem.ts';

/**
 * What leads from one version to a later one: a line of JSON each (`source-context/delta@1`). A row that was
 * changed comes with its changed fields alone: a correction of one field is a third of its row.
 */
export type DeltaStep =
  | { op: 'add'; table: PackTable; row: PackRow['row'] }
  | { op: 'mod'; table: PackTable; id: string; set: object; unset?: string[] | undefined }
  | { op: 'del'; table: PackTable; id: string };

const id = headSchema.entries.id;
const table = v.picklist(packTables);
const stepSchema = v.variant('op', [
  v.object({ op: v.literal('add'), table, row: v.looseObject({ id }) }),
  v.object({
    op: v.literal('mod'),
    table,
    id,
    set: v.looseObject({}),
    unset: v.exactOptional(v.array(v.string())),
  }),
  v.object({ op: v.literal('del'), table, id }),
]);

/** What becomes of a row in the end. */
export type PackChange =
  | { op: 'put'; table: 'head'; row: DatasetHead }
  | { op: 'put'; table: 'people'; row: Person }
  | { op: 'put'; table: 'terms'; row: Term }
  | { op: 'put'; table: 'statements'; row: Statement }
  | { op: 'del'; table: 'head'; id: string }
  | { op: 'del'; table: 'people'; id: string }
  | { op: 'del'; table: 'terms'; id: string }
  | { op: 'del'; table: 'statements'; id: string };

const rowSchemas = {
  head: headSchema,
  people: personSchema,
  terms: termSchema,
  statements: statementSchema,
};

/** A row as it was published, whose hash counts; undefined for one that is gone. */
export type RowStates = Map<LedgerKey, PackRow | undefined>;

function keyOf(step: DeltaStep): LedgerKey {
  const row = step.op === 'add' ? step.row : { id: step.id };
  return ledgerKey({ table: step.table, row });
}

/** @param name of the file, for what is wrong with it */
export function parseDelta(text: string, name: string): Result<DeltaStep[], PackProblem> {
  const steps: DeltaStep[] = [];
  for (const [i, line] of text.split('\n').entries()) {
    if (line === '') continue;
    const at = `${name}, line ${i + 1}`;
    let data: unknown;
    try {
      data = JSON.parse(line);
    } catch {
      return fail({ kind: 'invalid', at, why: 'is not JSON' });
    }
    const step = v.safeParse(stepSchema, data);
    if (!step.success) {
      const [issue] = step.issues;
      return fail({ kind: 'invalid', at, why: `${describePath(issue)} ${issue.message}`.trim() });
    }
    steps.push(step.output);
  }
  return succeed(steps);
}

export function writeDelta(steps: readonly DeltaStep[]): string {
  return steps.map((step) => `${JSON.stringify(step)}\n`).join('');
}

function stepTo({ table, row }: PackRow, before: PackRow['row'] | undefined): DeltaStep {
  if (!before) return { op: 'add', table, row };
  const [was, is] = [before, row] as Record<string, unknown>[];
  const fields = Object.entries(is ?? {});
  const set = Object.fromEntries(fields.filter(([name, value]) => !isSameRow(value, was?.[name])));
  const unset = Object.keys(was ?? {}).filter((name) => is?.[name] === undefined);
  return { op: 'mod', table, id: row.id, set, ...(unset.length > 0 ? { unset } : {}) };
}

/** The steps from one dataset to another. */
export function diffDatasets(before: Dataset, after: Dataset): DeltaStep[] {
  // The head is one row, whatever its id was before.
  const was = new Map([...rowsOf(before)].map((one) => [ledgerKey(one), one]));
  const steps: DeltaStep[] = [];
  for (const one of rowsOf(after)) {
    const known = was.get(ledgerKey(one));
    was.delete(ledgerKey(one));
    if (!known || !isSameRow(known.row, one.row)) steps.push(stepTo(one, known?.row));
  }
  for (const { table, row } of was.values()) steps.push({ op: 'del', table, id: row.id });
  return steps;
}

/** Keys of the rows that have to be known before the steps can be gone: those that are changed in part. */
export function keysToKnow(steps: readonly DeltaStep[]): LedgerKey[] {
  return [...new Set(steps.filter(({ op }) => op === 'mod').map(keyOf))];
}

/**
 * What the rows are after these steps, in their order; undefined where a step changes a row that is not there.
 * @param known rows as they were before
 */
export function followSteps(
  steps: readonly DeltaStep[],
  known: ReadonlyMap<LedgerKey, PackRow['row']>,
): RowStates | undefined {
  const states: RowStates = new Map();
  for (const step of steps) {
    const key = keyOf(step);
    if (step.op === 'add') states.set(key, { table: step.table, row: step.row });
    else if (step.op === 'del') states.set(key, undefined);
    else {
      const before = states.has(key) ? states.get(key)?.row : known.get(key);
      if (!before) return undefined;
      const row = { ...before, ...step.set } as PackRow['row'] & Record<string, unknown>;
      for (const name of step.unset ?? []) delete row[name];
      states.set(key, { table: step.table, row });
    }
  }
  return states;
}

/** The door for rows: as they are used, or undefined where one is none that a dataset may hold. */
export function readChanges(states: RowStates): PackChange[] | undefined {
  const changes: PackChange[] = [];
  for (const [key, state] of states) {
    const [table = '', id = ''] = key.split(' ');
    if (!state) {
      changes.push({ op: 'del', table, id } as PackChange);
      continue;
    }
    const row = v.safeParse(rowSchemas[state.table], state.row);
    if (!row.success || row.output.id !== id) return undefined;
    changes.push({ op: 'put', table, row: row.output } as PackChange);
  }
  return changes;
}
