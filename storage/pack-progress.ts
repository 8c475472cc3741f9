import type { SourceContextDatabase } from './database.ts';
import type { PackFetch, PackRow } from './dataset-rows.ts';

/** How far the fetch of a pack is, told in its row. */

/** Bars move no faster than eyes follow; each move is a write. Milliseconds. */
const tellEvery = 500;
/** What is over sooner needs no bar that flashes by. Milliseconds. */
const toldAfter = 250;

function withFetch(row: PackRow, running: PackFetch | undefined): PackRow {
  const { running: _before, ...rest } = row;
  return running ? { ...rest, running } : rest;
}

async function write(
  db: SourceContextDatabase,
  id: string,
  running: PackFetch | undefined,
): Promise<void> {
  await db
    .transaction('rw', db.packs, async () => {
      const row = await db.packs.get(id);
      if (row) await db.packs.put(withFetch(row, running));
    })
    // A bar that stands still is no reason to stop.
    .catch(() => undefined);
}

export interface PackProgress {
  tell(step: PackFetch['step'], done: number, all: number): void;
  /** Nothing is under way any more. */
  end(): Promise<void>;
}

/** @param tools `now` in milliseconds */
export function followProgress(
  db: SourceContextDatabase,
  id: string,
  { token, now }: { token: string; now(): number },
): PackProgress {
  let last: PackFetch = { token, step: 'fetch', done: 0, all: 0 };
  let toldAt = 0;
  let writing: Promise<void> | undefined;
  let isOver = false;
  const tellLast = () => {
    const telling = last;
    toldAt = now();
    // One after the other: what is told late must not stand when all is over.
    writing = Promise.resolve(writing).then(() => write(db, id, telling));
  };
  const begun = setTimeout(tellLast, toldAfter);
  return {
    tell(step, done, all) {
      const isMore = step === last.step && all === last.all;
      last = { token, step, done, all };
      if (isOver || !writing || (isMore && now() - toldAt < tellEvery)) return;
      tellLast();
    },
    async end() {
      isOver = true;
      clearTimeout(begun);
      if (!writing) return;
      await writing;
      await write(db, id, undefined);
    },
  };
}

/** No fetch outlives the background that ran it. */
export async function noteNoneFetched(db: SourceContextDatabase): Promise<void> {
  for (const { id, running } of await db.packs.toArray())
    if (running) await write(db, id, undefined);
}
