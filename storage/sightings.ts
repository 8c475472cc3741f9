import type { SeenQuote } from '../core/sync/backup.ts';
import type { SavedQuote } from '../core/model/saved-quote.ts';
import { change } from './change.ts';
import type { SourceContextDatabase } from './database.ts';
import { readKept, readKeptAfter } from './library.ts';

/** How quotes were found the last time, out of the store and back into it. */

/** Quotes a step: other reading and writing comes in between. */
const atOnce = 500;

/** As a quote is taken to be that nobody has looked for since it was saved. */
function isFresh({ savedAt, sighting }: SavedQuote): boolean {
  const { state, checkedAt, seenAt } = sighting;
  return state === 'same' && checkedAt === savedAt && seenAt === savedAt;
}

export async function* readSightings(db: SourceContextDatabase): AsyncGenerator<SeenQuote[]> {
  for (let last = ''; ;) {
    const quotes = await readKeptAfter(db, 'quotes', last, atOnce);
    yield quotes.filter((one) => !isFresh(one)).map(({ id, sighting }) => ({ id, sighting }));
    if (quotes.length < atOnce) return;
    last = quotes.at(-1)?.id ?? '';
  }
}

/** Those of quotes that are here and were not looked for since. */
async function listNewer(
  db: SourceContextDatabase,
  sightings: readonly SeenQuote[],
): Promise<SeenQuote[]> {
  const quotes = await readKept(
    db,
    'quotes',
    sightings.map(({ id }) => id),
  );
  const known = new Map(quotes.map(({ id, sighting }) => [id, Date.parse(sighting.checkedAt)]));
  return sightings.filter(
    ({ id, sighting }) => Date.parse(sighting.checkedAt) > (known.get(id) ?? Infinity),
  );
}

/** Of each quote the later sighting stays. */
export async function importSightings(
  db: SourceContextDatabase,
  sightings: readonly SeenQuote[],
  signal: AbortSignal,
): Promise<void> {
  for (let from = 0; from < sightings.length && !signal.aborted; from += atOnce) {
    const newer = await listNewer(db, sightings.slice(from, from + atOnce));
    await change(
      db,
      newer.map(({ id, sighting }) => ({ table: 'quotes' as const, id, set: { sighting } })),
    );
  }
}
