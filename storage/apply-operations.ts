import type { QuotedArticle } from '../core/model/saved-quote.ts';
import { canonicalText } from '../core/sync/canonical-text.ts';
import type { Row } from '../core/sync/fields.ts';
import type { Operation } from '../core/sync/operation.ts';
import { seeStamp, type Stamp } from '../core/sync/stamp.ts';
import type { Impact, ParkedLine } from '../core/sync/sync-store.ts';
import { appendToLog, logTables, readTold } from './change-log.ts';
import type { SourceContextDatabase } from './database.ts';
import { countAll, readDevice } from './device.ts';
import { impactOf, isKnown, mergeOperations, type MergedRow } from './merge-operations.ts';
import { addQuotedSites } from './quoted-sites.ts';
import { tablesOf } from './row-states.ts';
import { tellPages } from './tell-pages.ts';
import { writeStates } from './write-states.ts';

export interface Coming {
  operations: readonly Operation[];
  parked: readonly ParkedLine[];
}

/** What comes, from where, and what is to be written in the same transaction. */
export interface Arrival {
  coming: Coming;
  /** The vault that it comes from, which need not be told of it; null for a file. */
  from: string | null;
  /** Milliseconds. */
  now: number;
  /** Writes the books; called within the transaction, over the log's tables. */
  keepBooks?: () => Promise<unknown>;
}

/** The last stamp of the device after all that came: its next edit is to be the newest. */
function seeAll(last: Stamp | undefined, operations: readonly Operation[], now: number) {
  let seen = last;
  for (const { fields } of operations)
    for (const { at } of Object.values(fields)) seen = seeStamp(seen, at, now);
  return seen;
}

function conflictsOf(rows: readonly MergedRow[], noticed: number) {
  return rows.flatMap(({ before: { kind, id }, lost }) =>
    lost.map((one) => ({ kind, id, ...one, noticed })),
  );
}

function articleKeysOf(rows: readonly Row[]): string[] {
  const articles = rows.map((row) => row['article'] as QuotedArticle | undefined);
  return articles.flatMap((article) => article?.key ?? []);
}

/**
 * Merges operations into the rows: rows, stamps, lost edits, what is not understood, news for vaults, the
 * clock and the books, all or nothing.
 */
export async function applyOperations(
  db: SourceContextDatabase,
  { coming, from, now, keepBooks }: Arrival,
): Promise<Impact> {
  const known = coming.operations.filter(isKnown);
  const unknown = coming.operations.filter((one) => !isKnown(one)).map((one) => canonicalText(one));
  const parked = [...coming.parked, ...unknown].map((line) => ({ line, vault: from ?? '' }));
  const tables = tablesOf(
    db,
    known.map(({ kind }) => kind),
  );
  const all = [...tables, ...logTables(db), db.conflicts, db.parked];
  const { impact, shown, lines } = await db.transaction('rw', all, async () => {
    const [rows, device, told] = await Promise.all([
      mergeOperations(db, known),
      readDevice(db.device),
      readTold(db),
    ]);
    const changed = rows.filter((row) => row.changed.size > 0);
    const [{ shown, standing }] = await Promise.all([
      writeStates(db, changed, { now, before: device.standing }),
      db.conflicts.bulkPut(conflictsOf(rows, now)),
      parked.length > 0 && db.parked.bulkPut(parked),
      keepBooks?.(),
    ]);
    const lines = changed.map(({ before: { kind, id }, changed }) => ({
      kind,
      id,
      fields: [...changed],
    }));
    const last = seeAll(device.last, known, now);
    await appendToLog(db, { ...device, last, standing }, lines, { from, told });
    return { impact: impactOf(rows, countAll(device.standing)), shown, lines };
  });
  // What could not be listed is listed when the browser starts next.
  await addQuotedSites(articleKeysOf(shown)).catch(() => undefined);
  await tellPages(lines.map(({ kind }) => kind));
  return impact;
}
