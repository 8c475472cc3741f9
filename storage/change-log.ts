import type { Table } from 'dexie';
import type { SourceContextDatabase } from './database.ts';
import type { DeviceRow, LogRow } from './log-rows.ts';

/** The log of what vaults are to be told. */

export function logTables(db: SourceContextDatabase): Table[] {
  return [db.operations, db.device, db.books, db.vaults];
}

/** By vault. */
type Told = ReadonlyMap<string, number>;

/** How far each vault has been told. One that was never synced will be told the full state, and what follows. */
export async function readTold(db: SourceContextDatabase): Promise<Told> {
  const [added, synced] = await Promise.all([
    db.vaults.toCollection().primaryKeys(),
    db.books.toArray(),
  ]);
  return new Map([
    ...added.map((id) => [id, 0] as const),
    ...synced.map(({ vault, told }) => [vault, told] as const),
  ]);
}

/**
 * Writes lines behind the others, and keeps the device's row. Where no vault would be told them, no line is
 * written: a vault that is new is told the full state.
 */
export async function appendToLog(
  db: SourceContextDatabase,
  device: DeviceRow,
  lines: readonly Omit<LogRow, 'number' | 'from'>[],
  { from, told }: { from: string | null; told: Told },
): Promise<void> {
  const listeners = [...told.keys()].filter((vault) => vault !== from);
  const isHeard = listeners.length > 0 && lines.length > 0;
  await Promise.all([
    isHeard &&
      db.operations.bulkAdd(
        lines.map((line, i) => ({ ...line, from, number: device.logged + 1 + i })),
      ),
    db.device.put({
      ...device,
      logged: device.logged + (isHeard ? lines.length : 0),
      writes: device.writes + (lines.length > 0 ? 1 : 0),
    }),
  ]);
}

/** Forgets the lines that every vault has been told. */
export async function trimLog(db: SourceContextDatabase): Promise<void> {
  const told = [...(await readTold(db)).values()];
  await db.operations
    .where('number')
    .belowOrEqual(Math.min(Infinity, ...told))
    .delete();
}
