import * as v from 'valibot';
import type { Dataset, DatasetHead } from '../../model/dataset.ts';
import type { Person, Term } from '../../model/entry.ts';
import type { Statement } from '../../model/statement.ts';
import { fail, succeed, type Result } from '../../model/result.ts';
import { describePath } from '../parse-dataset.ts';
import { headSchema, personSchema, statementSchema, termSchema } from '../schema.ts';
import { ledgerKey, type LedgerKey } from './ledger.ts';
import { packTables, rowsOf, type PackRow } from './pack-row.ts';
import type { PackProblem } from './problem.ts';

/** What leads from one version to a later one: a line of JSON each (`source-context/delta@1`). */
export type PackChange =
  | { op: 'add' | 'mod'; table: 'head'; row: DatasetHead }
  | { op: 'add' | 'mod'; table: 'people'; row: Person }
  | { op: 'add' | 'mod'; table: 'terms'; row: Term }
  | { op: 'add' | 'mod'; table: 'statements'; row: Statement }
  | { op: 'del'; table: 'head'; id: string }
  | { op: 'del'; table: 'people'; id: string }
  | { op: 'del'; table: 'terms'; id: string }
  | { op: 'del'; table: 'statements'; id: string };

const written = v.picklist(['add', 'mod']);
const writtenSchema = v.variant('table', [
  v.object({ op: written, table: v.literal('head'), row: headSchema }),
  v.object({ op: written, table: v.literal('people'), row: personSchema }),
  v.object({ op: written, table: v.literal('terms'), row: termSchema }),
  v.object({ op: written, table: v.literal('statements'), row: statementSchema }),
]);
const removedSchema = v.object({
  op: v.literal('del'),
  table: v.picklist(packTables),
  id: headSchema.entries.id,
});

/** A change as it was published, whose hash counts, and as it is used. */
export interface ReadChange {
  published: PackRow | undefined;
  change: PackChange;
}

export function changeKey(change: PackChange): LedgerKey {
  const id = change.op === 'del' ? change.id : change.row.id;
  return ledgerKey({ table: change.table, row: { id } });
}

function readChange(data: unknown): ReadChange | string {
  const isRemoval = typeof data === 'object' && data !== null && 'op' in data && data.op === 'del';
  const parsed = v.safeParse(isRemoval ? removedSchema : writtenSchema, data);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return `${describePath(issue)} ${issue.message}`.trim();
  }
  const change = parsed.output as PackChange;
  return { change, published: change.op === 'del' ? undefined : (data as PackRow) };
}

/** @param name of the file, for what is wrong with it */
export function parseDelta(text: string, name: string): Result<ReadChange[], PackProblem> {
  const changes: ReadChange[] = [];
  for (const [i, line] of text.split('\n').entries()) {
    if (line === '') continue;
    const at = `${name}, line ${i + 1}`;
    let data: unknown;
    try {
      data = JSON.parse(line);
    } catch {
      return fail({ kind: 'invalid', at, why: 'is not JSON' });
    }
    const change = readChange(data);
    if (typeof change === 'string') return fail({ kind: 'invalid', at, why: change });
    changes.push(change);
  }
  return succeed(changes);
}

export function writeDelta(changes: readonly PackChange[]): string {
  return changes.map((change) => `${JSON.stringify(change)}\n`).join('');
}

/**
 * What changed between two datasets.
 * @param was and is: the hashes of their rows
 */
export function diffDatasets(
  was: ReadonlyMap<LedgerKey, string>,
  dataset: Dataset,
  is: ReadonlyMap<LedgerKey, string>,
): PackChange[] {
  const changes: PackChange[] = [];
  for (const one of rowsOf(dataset)) {
    const before = was.get(ledgerKey(one));
    if (before === is.get(ledgerKey(one))) continue;
    changes.push({ op: before === undefined ? 'add' : 'mod', ...one } as PackChange);
  }
  for (const key of was.keys()) {
    if (is.has(key)) continue;
    const [table = '', id = ''] = key.split(' ');
    changes.push({ op: 'del', table: table as PackRow['table'], id });
  }
  return changes;
}

/** Of several deltas in a row what holds in the end: the last change of each row. */
export function foldChanges(deltas: readonly (readonly ReadChange[])[]): ReadChange[] {
  const last = new Map<LedgerKey, ReadChange>();
  for (const one of deltas.flat()) last.set(changeKey(one.change), one);
  return [...last.values()];
}
