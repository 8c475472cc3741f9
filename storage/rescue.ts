import type { SourceContextDatabase } from './database.ts';
import { acceptStore, restoreSnapshot } from './restore.ts';
import { listSnapshots } from './snapshots.ts';
import { readHealth, watchHealth } from './store-health.ts';

/** What a page does about a damaged store of this device. */
export function openRescue(db: SourceContextDatabase) {
  return {
    isDamaged: async () => (await readHealth()).is === 'damaged',
    watch: (changed: (isDamaged: boolean) => void, signal: AbortSignal) =>
      watchHealth(({ is }) => changed(is === 'damaged'), signal),
    /** When the newest copy was taken, in milliseconds; undefined where there is none. */
    newestCopy: async () => (await listSnapshots())[0]?.at,
    async restore() {
      const [newest] = await listSnapshots();
      const { signal } = new AbortController();
      const options = { now: Date.now(), onProgress: () => undefined, signal };
      if (newest) await restoreSnapshot(db, newest, options);
    },
    accept: () => acceptStore(db),
  };
}
