import type { SavedQuote } from '../../core/model/saved-quote.ts';
import type { Operation } from '../../core/sync/operation.ts';
import { writeOperation, type DeviceClock } from '../../core/sync/write-operation.ts';
import { change } from '../../storage/change.ts';
import { SourceContextDatabase } from '../../storage/database.ts';
import { readStates, tablesOf } from '../../storage/row-states.ts';
import { stampsOfRow, withStamps } from '../../storage/stamped-rows.ts';
import { openSyncStore } from '../../storage/sync-store.ts';
import { makeQuotes } from '../made-up/quotes.ts';

/** Runs in the extension's background: what the change log costs, beside writing rows alone. */

/** As an import has it. */
const editsAtOnce = 500;
/** Rows that are made to stand at first. */
const rowsAtOnce = 2_000;

/** Milliseconds. */
export interface Compared {
  ours: number;
  plain: number;
}

async function timeAll(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

async function inBatches(
  quotes: readonly SavedQuote[],
  size: number,
  write: (some: SavedQuote[]) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < quotes.length; from += size)
    await write(quotes.slice(from, from + size));
}

function putAll(db: SourceContextDatabase, quotes: readonly SavedQuote[]) {
  return change(
    db,
    quotes.map((put) => ({ table: 'quotes', id: put.id, put })),
  );
}

/** Rows alone, with what undoes them: as an import wrote them before there was a log. */
function putPlain(db: SourceContextDatabase, quotes: SavedQuote[]) {
  return db.transaction('rw', db.quotes, async () => {
    await db.quotes.bulkGet(quotes.map(({ id }) => id));
    await db.quotes.bulkPut(quotes);
  });
}

/** Imports quotes with the log and without, each into a new database. */
export async function importQuotes(count: number): Promise<Compared> {
  const quotes = makeQuotes(count);
  const run = async (name: string, write: typeof putPlain | typeof putAll) => {
    const db = new SourceContextDatabase(name);
    await db.open();
    const took = await timeAll(() => inBatches(quotes, editsAtOnce, (some) => write(db, some)));
    await db.delete();
    return took;
  };
  return { plain: await run('bench-plain', putPlain), ours: await run('bench-log', putAll) };
}

let db: SourceContextDatabase | undefined;
let standing = 0;

/** Makes so many quotes stand. What was made is not kept: a worker has no such heap. */
export async function fillStore({ name, count }: { name: string; count: number }): Promise<void> {
  const store = new SourceContextDatabase(name);
  await inBatches(makeQuotes(count), rowsAtOnce, (some) => putAll(store, some));
  [db, standing] = [store, count];
}

/** Ids of standing rows from everywhere; others each round. */
function pickIds(quotes: readonly SavedQuote[], count: number, from: number): string[] {
  const step = Math.floor(standing / count);
  return quotes.slice(0, count).map(({ id }, i) => {
    const number = (i * step + from) % standing;
    return id.replace(/\d+$/, String(number).padStart(6, '0'));
  });
}

/** What another device did: edits of rows from everywhere, new rows, deletions. */
async function makeOperations(
  store: SourceContextDatabase,
  made: readonly SavedQuote[],
  round: number,
): Promise<Operation[]> {
  const clock: DeviceClock = { device: `other${round}`, last: undefined, now: Date.now() };
  const half = made.length / 2;
  const fresh = made.slice(0, half).map((quote) => ({ ...quote, id: `${quote.id}-${round}` }));
  const freshById = new Map(fresh.map((quote) => [quote.id, quote]));
  const refs = [...pickIds(made, half, round), ...freshById.keys()].map((id) => ({
    kind: 'quote' as const,
    id,
  }));
  const states = await store.transaction('r', tablesOf(store, ['quote']), () =>
    readStates(store, refs),
  );
  return [...states.values()].flatMap(({ id, row, fields }, i) => {
    const quote = row ?? freshById.get(id);
    const next = row && i % 20 === 0 ? undefined : { ...quote, note: `Read again ${round}` };
    return writeOperation(clock, 'quote', id, next, fields) ?? [];
  });
}

/** Applies operations in one transaction; beside it, as many quotes from everywhere are put as rows alone. */
export async function applyRound({
  rows,
  round,
}: {
  rows: number;
  round: number;
}): Promise<Compared> {
  const store = db;
  if (!store) throw new Error('There is no store.');
  const made = makeQuotes(rows);
  const operations = await makeOperations(store, made, round);
  const sync = openSyncStore(store, Date.now);
  const ours = await timeAll(() => sync.apply('bench', { operations, parked: [] }, { round }));
  const found = await store.quotes.bulkGet(pickIds(made, rows, round));
  const same = found.filter((quote) => quote !== undefined);
  const quotes = same.map((quote) => ({ ...quote, note: `${round}` }));
  const plain = await timeAll(() =>
    store.transaction('rw', store.quotes, () => store.quotes.bulkPut(quotes)),
  );
  // As they were, with their stamps.
  const stamped = same.flatMap((quote) => {
    const stamps = stampsOfRow(quote);
    return stamps ? [withStamps({ ...quote }, stamps)] : [];
  });
  await store.table('quotes').bulkPut(stamped);
  return { ours, plain };
}
