import { SourceContextDatabase } from '../../storage/database.ts';

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
