import { parseLine } from '../core/sync/operation-line.ts';
import type { Operation } from '../core/sync/operation.ts';
import { applyOperations } from './apply-operations.ts';
import type { SourceContextDatabase } from './database.ts';

/** Lines a transaction: other reading and writing comes in between. */
const linesAtOnce = 500;

/**
 * Merges the lines that an earlier version of ours put aside and this one understands. The others stay where they
 * are. To be called when the extension is another one than before.
 * @param now milliseconds
 */
export async function unpark(db: SourceContextDatabase, now: number): Promise<void> {
  const known = new Map<string, { line: string; operation: Operation }[]>();
  for (const { line, vault } of await db.parked.toArray()) {
    const parsed = parseLine(line);
    if (!('operation' in parsed)) continue;
    const ofVault = known.get(vault) ?? [];
    ofVault.push({ line, operation: parsed.operation });
    known.set(vault, ofVault);
  }
  for (const [vault, all] of known)
    for (let from = 0; from < all.length; from += linesAtOnce) {
      const some = all.slice(from, from + linesAtOnce);
      await applyOperations(db, {
        coming: { operations: some.map(({ operation }) => operation), parked: [] },
        // A file is no vault.
        from: vault === '' ? null : vault,
        now,
        keepBooks: () => db.parked.bulkDelete(some.map(({ line }) => line)),
      });
    }
}
