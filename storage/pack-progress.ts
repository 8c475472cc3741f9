import type { PackFetch, PackRow, SourceContextDatabase } from './database.ts';

/** How far the fetch of a pack is, told in its row. */

/** Bars move no faster than eyes follow; each move is a write. Milliseconds. */
const tellEvery = 500;

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
  let told: PackFetch = { token, step: 'fetch', done: 0, all: 0 };
  let toldAt = now();
  // One after the other: what is told late must not stand when all is over.
  let writing = write(db, id, told);
  let isOver = false;
  return {
    tell(step, done, all) {
      const isMore = step === told.step && all === told.all;
      if (isOver || (isMore && now() - toldAt < tellEvery)) return;
      toldAt = now();
      const telling = { token, step, done, all };
      told = telling;
      writing = writing.then(() => write(db, id, telling));
    },
    async end() {
      isOver = true;
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
