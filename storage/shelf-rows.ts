import type { Shelf } from '../core/datasets/shelve.ts';
import type { Statement } from '../core/model/statement.ts';
import type { ShelfRow } from './database.ts';

/**
 * Statements lie on their shelf as JSON in UTF-8. A browser copies a row object by object as it is put, and a second
 * time to find its key: of 200,000 statements that was a quarter of an import. A text would do as well, but one
 * curly quotation mark doubles all of it, and of rows past 64 kB Chromium makes files. Shelves of earlier versions
 * stay as they are until their dataset comes anew.
 */

export function packShelf(generation: number, { statements, ...place }: Shelf): ShelfRow {
  const bytes = new TextEncoder().encode(JSON.stringify(statements));
  return { generation, ...place, statements: bytes };
}

export function statementsOn({ statements }: ShelfRow): Statement[] {
  if (Array.isArray(statements)) return statements;
  return JSON.parse(new TextDecoder().decode(statements)) as Statement[];
}
