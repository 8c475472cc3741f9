import type { OwnStatement } from '../core/model/own-statement.ts';
import type { SourceContextDatabase } from './database.ts';

/** Statements that the reader wrote down. Written by `change.ts` only. */

export function listOwnStatements(db: SourceContextDatabase): Promise<OwnStatement[]> {
  return db.statements.toArray();
}

export function countOwnStatements(db: SourceContextDatabase): Promise<number> {
  return db.statements.count();
}
