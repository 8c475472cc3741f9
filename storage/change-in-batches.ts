import { change, type Edit } from './change.ts';
import type { SourceContextDatabase } from './database.ts';

/** Edits a transaction: enough to be quick, few enough that other reading and writing need not wait. */
const editsAtOnce = 500;

export interface BatchOptions {
  /** Told after every batch. */
  onProgress(written: number): void;
  /** Stops before the next batch; what is written stays. */
  signal: AbortSignal;
}

export interface BatchedChange {
  /** The edits that undo what was written, to be written in their order. */
  undo: Edit[];
  /** Set where a batch could not be written; those before it are. */
  failure?: Error;
}

/** Writes many edits, a part at a time. */
export async function changeInBatches(
  db: SourceContextDatabase,
  edits: readonly Edit[],
  { onProgress, signal }: BatchOptions,
): Promise<BatchedChange> {
  const undos: Edit[][] = [];
  const undone = () => undos.toReversed().flat();
  for (let from = 0; from < edits.length && !signal.aborted; from += editsAtOnce) {
    const batch = edits.slice(from, from + editsAtOnce);
    try {
      undos.push(await change(db, batch));
    } catch (failure) {
      return {
        undo: undone(),
        failure: failure instanceof Error ? failure : new Error(String(failure)),
      };
    }
    onProgress(from + batch.length);
  }
  return { undo: undone() };
}
