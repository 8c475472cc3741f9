import { toValues, type Values } from '../../core/sync/fields.ts';
import { rowKindNames } from '../../core/sync/row-kinds.ts';
import { deviceOf } from '../../core/sync/stamp.ts';
import { SourceContextDatabase } from '../../storage/database.ts';
import { readDevice } from '../../storage/device.ts';
import type { RowStamps } from '../../storage/log-rows.ts';
import { rowTables } from '../../storage/row-tables.ts';

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
  const { last = '', logged, standing } = await readDevice(db.device);
  const check = (name: string, values: Values, { at, removed }: RowStamps, isShown: boolean) => {
    if (isShown && removed && !hasLaterEdit({ at })) wrong.push(`${name} is deleted`);
    for (const field of Object.keys(values))
      if (!(field in at)) wrong.push(`${name}: ${field} has no stamp`);
    for (const stamp of Object.values(at))
      if (deviceOf(stamp) === deviceOf(last) && stamp > last)
        wrong.push(`${name} is ahead of the clock`);
  };
  const shown = new Set<string>();
  for (const kind of rowKindNames) {
    const rows = await rowTables[kind].readAfter(db, '', Infinity);
    const counted = standing[kind] ?? 0;
    if (counted !== rows.length)
      wrong.push(`${counted} rows of ${kind} are counted, ${rows.length} shown`);
    for (const { id, row, stamps } of rows) {
      shown.add(`${kind} ${id}`);
      if (stamps) check(`${kind} ${id}`, toValues(kind, row), stamps, true);
      else wrong.push(`${kind} ${id} has no stamps`);
    }
  }
  const aside = new Map((await db.unshown.toArray()).map((row) => [`${row.kind} ${row.id}`, row]));
  for (const record of await db.records.toArray()) {
    const name = `${record.kind} ${record.id}`;
    if (shown.has(name)) wrong.push(`${name} is shown and is not`);
    check(name, aside.get(name)?.values ?? {}, record, false);
    aside.delete(name);
  }
  wrong.push(...[...aside.keys()].map((name) => `${name} has no stamps`));
  for (const { number } of await db.operations.toArray())
    if (number > logged) wrong.push(`line ${number} of the log was not counted`);
  return wrong;
}

function hasLaterEdit({ at }: Pick<RowStamps, 'at'>): boolean {
  return Object.values(at).some((stamp) => stamp > (at['removed'] ?? ''));
}
