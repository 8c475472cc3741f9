import type { SavedQuote } from '../../core/model/saved-quote.ts';
import type { Operation } from '../../core/sync/operation.ts';
import { writeOperation, type DeviceClock } from '../../core/sync/write-operation.ts';
import { change } from '../../storage/change.ts';
import { SourceContextDatabase } from '../../storage/database.ts';
import { readStates, tablesOf } from '../../storage/row-states.ts';
import { openSyncStore } from '../../storage/sync-store.ts';
import { makeQuotes } from '../made-up/quotes.ts';

/** Runs in a page, of the extension or of nobody: what the change log costs, beside writing rows alone. */

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
let made: SavedQuote[] = [];

/** Makes so many quotes stand. */
export async function fillStore({ name, count }: { name: string; count: number }): Promise<void> {
  db = new SourceContextDatabase(name);
  const store = db;
  made = makeQuotes(count + 20_000);
  await inBatches(made.slice(0, count), rowsAtOnce, (some) => putAll(store, some));
}

/** What another device did: edits of rows from everywhere, new rows, deletions. */
async function makeOperations(rows: number, round: number): Promise<Operation[]> {
  const store = db;
  if (!store) throw new Error('There is no store.');
  const size = await store.quotes.count();
  const clock: DeviceClock = { device: `other${round}`, last: undefined, now: Date.now() };
  const step = Math.floor(size / rows);
  const known = Array.from({ length: rows / 2 }, (_, i) => made[(i * step + round) % size]);
  const fresh = made.slice(-20_000 + (round * rows) / 2).slice(0, rows / 2);
  const refs = [...known, ...fresh].flatMap((quote) =>
    quote ? [{ kind: 'quote' as const, id: quote.id }] : [],
  );
  const states = await store.transaction('r', tablesOf(store, ['quote']), () =>
    readStates(store, refs),
  );
  return [...states.values()].flatMap(({ id, row, fields }, i) => {
    const quote = made.find((one) => one.id === id);
    const next =
      row && i % 20 === 0 ? undefined : { ...(row ?? quote), note: `Read again ${round}` };
    return writeOperation(clock, 'quote', id, next, fields) ?? [];
  });
}

/** Applies operations in one transaction; beside it, as many quotes are put as rows alone. */
export async function applyRound({
  rows,
  round,
}: {
  rows: number;
  round: number;
}): Promise<Compared> {
  const store = db;
  if (!store) throw new Error('There is no store.');
  const operations = await makeOperations(rows, round);
  const sync = openSyncStore(store, Date.now);
  const ours = await timeAll(() => sync.apply('bench', { operations, parked: [] }, { round }));
  const quotes = (await store.quotes.limit(rows).toArray()).map((quote) => ({
    ...quote,
    note: `${round}`,
  }));
  // The same values again, so that rows and stamps go on telling the same.
  const same = await store.quotes.limit(rows).toArray();
  const plain = await timeAll(() =>
    store.transaction('rw', store.quotes, () => store.quotes.bulkPut(quotes)),
  );
  await store.quotes.bulkPut(same);
  return { ours, plain };
}
