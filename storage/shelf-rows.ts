import type { Shelf } from '../core/datasets/shelve.ts';
import type { Statement } from '../core/model/statement.ts';
import type { ShelfRow } from './dataset-rows.ts';

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

/** The statement that begins at a place of a shelf's text; undefined where it cannot be told where it ends. */
function readAt(text: string, from: number): Statement | undefined {
  const next = text.indexOf('},{"id":', from);
  try {
    return JSON.parse(text.slice(from, next < 0 ? -1 : next + 1)) as Statement;
  } catch {
    return undefined;
  }
}

/**
 * Statements that stand on a shelf, without making sense of the others: a delta changes one on each of many shelves.
 * In the words of a statement a quotation mark has its backslash, so that none of them looks like a beginning.
 */
export function statementsAmong(shelf: ShelfRow, ids: ReadonlySet<string>): Statement[] {
  const all = () => statementsOn(shelf).filter(({ id }) => ids.has(id));
  if (Array.isArray(shelf.statements)) return all();
  const text = new TextDecoder().decode(shelf.statements);
  const found: Statement[] = [];
  for (const id of ids) {
    const from = text.indexOf(`{"id":${JSON.stringify(id)},`);
    const statement = from < 0 ? undefined : readAt(text, from);
    // Published with its id elsewhere, or something within a statement has that id.
    if (statement?.speaker !== shelf.speaker) return all();
    found.push(statement);
  }
  return found;
}
