import { toValues, type Row } from '../../core/sync/fields.ts';
import type { RowKindName } from '../../core/sync/row-kinds.ts';
import { deviceOf } from '../../core/sync/stamp.ts';
import { SourceContextDatabase } from '../../storage/database.ts';
import type { RecordRow } from '../../storage/log-rows.ts';
import { readOwnEntries } from '../../storage/own-entries.ts';

let number = 0;

/** A database of its own for each test. */
export function openStore(name = `test-${++number}`): SourceContextDatabase {
  return new SourceContextDatabase(name);
}

/** Everything in the store, by table. */
export async function readEverything(
  db: SourceContextDatabase,
): Promise<Record<string, unknown[]>> {
  const rows = await Promise.all(db.tables.map((table) => table.toArray()));
  return Object.fromEntries(db.tables.map((table, i) => [table.name, rows[i]!]));
}

/** The background is ended at its `count`-th write: that write and all after it fail. */
export function endAfterWrites(db: SourceContextDatabase, count: number): { reached: boolean } {
  const end = { reached: false };
  let done = 0;
  db.use({
    stack: 'dbcore',
    name: 'ended',
    create: (core) => ({
      ...core,
      table(name) {
        const table = core.table(name);
        return {
          ...table,
          mutate(request) {
            if (done >= count) {
              end.reached = true;
              return Promise.reject(new Error('the background was ended'));
            }
            done++;
            return table.mutate(request);
          },
        };
      },
    }),
  });
  return end;
}

/** Where rows and stamps do not tell the same; empty in a sound store. */
export async function findDisagreements(db: SourceContextDatabase): Promise<string[]> {
  const wrong: string[] = [];
  const shown = new Map<string, Row>();
  const rowsOf: Record<RowKindName, readonly object[]> = {
    quote: await db.quotes.toArray(),
    statement: await db.statements.toArray(),
    entry: await readOwnEntries(db),
    merge: await db.merges.toArray(),
    correction: await db.corrections.toArray(),
    setting: await db.settings.toArray(),
  };
  for (const kind of Object.keys(rowsOf) as RowKindName[])
    for (const row of rowsOf[kind] as Row[])
      shown.set(`${kind} ${kind === 'merge' ? row['from'] : row['id']}`, row);
  const aside = new Map((await db.unshown.toArray()).map((row) => [`${row.kind} ${row.id}`, row]));
  const {
    last = '',
    logged,
    standing,
  } = (await db.device.get('this')) ?? { logged: 0, standing: 0 };
  if (standing !== shown.size) wrong.push(`${standing} rows are counted, ${shown.size} shown`);
  for (const record of await db.records.toArray()) {
    const key = `${record.kind} ${record.id}`;
    const row = shown.get(key);
    const values = row ? toValues(record.kind, row) : aside.get(key)?.values;
    if (shown.has(key) && aside.has(key)) wrong.push(`${key} is shown and is not`);
    if (shown.has(key) && record.removed && !hasLaterEdit(record)) wrong.push(`${key} is deleted`);
    const fields = Object.keys(values ?? {});
    for (const field of fields)
      if (!(field in record.at)) wrong.push(`${key}: ${field} has no stamp`);
    for (const at of Object.values(record.at))
      if (deviceOf(at) === deviceOf(last) && at > last) wrong.push(`${key} is ahead of the clock`);
    shown.delete(key);
    aside.delete(key);
  }
  wrong.push(...[...shown.keys(), ...aside.keys()].map((key) => `${key} has no stamps`));
  for (const { number } of await db.operations.toArray())
    if (number > logged) wrong.push(`line ${number} of the log was not counted`);
  return wrong;
}

function hasLaterEdit({ at }: RecordRow): boolean {
  return Object.values(at).some((stamp) => stamp > (at['removed'] ?? ''));
}
