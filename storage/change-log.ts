import type { Table } from 'dexie';
import type { SourceContextDatabase } from './database.ts';
import type { DeviceRow, LogRow } from './log-rows.ts';

/** The log of what vaults are to be told. */

export function logTables(db: SourceContextDatabase): Table[] {
  return [db.operations, db.device, db.books];
}

/**
 * Writes lines behind the others, and keeps the device's row. Where no vault would be told them, no line is
 * written: a vault that is new is told the full state.
 */
export async function appendToLog(
  db: SourceContextDatabase,
  device: DeviceRow,
  lines: readonly Omit<LogRow, 'number' | 'from'>[],
  from: string | null,
): Promise<void> {
  const listeners = (await db.books.toCollection().primaryKeys()).filter((vault) => vault !== from);
  const isHeard = listeners.length > 0 && lines.length > 0;
  if (isHeard)
    await db.operations.bulkAdd(
      lines.map((line, i) => ({ ...line, from, number: device.logged + 1 + i })),
    );
  await db.device.put({ ...device, logged: device.logged + (isHeard ? lines.length : 0) });
}

/** Forgets the lines that every vault has been told. */
export async function trimLog(db: SourceContextDatabase): Promise<void> {
  const told = (await db.books.toArray()).map((row) => row.told);
  await db.operations
    .where('number')
    .belowOrEqual(told.length === 0 ? Infinity : Math.min(...told))
    .delete();
}
