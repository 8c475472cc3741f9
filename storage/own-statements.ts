import type { OwnStatement } from '../core/model/own-statement.ts';
import type { SourceContextDatabase } from './database.ts';

/** Statements that the reader wrote down. Written by `change.ts` only. */

/** In the order of their ids, those after one. */
export function readOwnStatementsAfter(
  db: SourceContextDatabase,
  id: string,
  count: number,
): Promise<OwnStatement[]> {
  return db.statements.where('id').above(id).limit(count).toArray();
}

/** By id; those that are gone are left out. */
export async function readOwnStatements(
  db: SourceContextDatabase,
  ids: readonly string[],
): Promise<OwnStatement[]> {
  return (await db.statements.bulkGet([...ids])).filter((one) => one !== undefined);
}

export function listOwnStatements(db: SourceContextDatabase): Promise<OwnStatement[]> {
  return db.statements.toArray();
}

export function countOwnStatements(db: SourceContextDatabase): Promise<number> {
  return db.statements.count();
}
