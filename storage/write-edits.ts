import type { Written } from '../core/model/written.ts';
import { change, type Edit } from './change.ts';
import type { SourceContextDatabase } from './database.ts';
import { isStoreFull } from './full.ts';

/** Writes edits and tells whether they are written, for those who can say so to a person. */
export async function writeEdits(
  db: SourceContextDatabase,
  edits: readonly Edit[],
): Promise<Written> {
  try {
    await change(db, edits);
    return { ok: true };
  } catch (error) {
    return { ok: false, why: isStoreFull(error) ? 'full' : 'failed' };
  }
}
