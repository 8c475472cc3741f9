import type { WholeFault, WholeImport } from '../../../components/settings/backup/model.ts';
import { parseBackup, type Backup, type Subscription } from '../../../core/sync/backup.ts';
import { originOf } from '../../../core/sync/remotes/settings.ts';
import { importOperations, importVaults, previewImport } from '../../../storage/backup.ts';
import type { SourceContextDatabase } from '../../../storage/database.ts';
import { isStoreFull } from '../../../storage/full.ts';
import { importSightings } from '../../../storage/sightings.ts';
import { addSubscriptions, listMissing } from '../../../storage/subscriptions.ts';
import { mendStore } from '../../../storage/mend-store.ts';
import { markSound, readHealth } from '../../../storage/store-health.ts';

/** Bytes. A million quotes are less. */
const largestFile = 1_000_000_000;

/** The steps of bringing in a file with everything, each asked for by the person. */
export interface WholeImporting {
  read(file: File): Promise<void>;
  start(): Promise<void>;
  discard(): void;
  stop(): void;
}

export interface WholeTools {
  /** Is told of every change of state. */
  show(state: WholeImport): void;
  /** Asks the browser for hosts; called during a click. */
  askFor(origins: readonly string[]): Promise<boolean>;
  /** Has the background bring in packs that were subscribed to. */
  update(packs: string[]): void;
}

export function createWholeImport(
  db: SourceContextDatabase,
  { show, askFor, update }: WholeTools,
): WholeImporting {
  let backup: Backup | undefined;
  let missing: Subscription[] = [];
  let stopping = new AbortController();
  const refuse = (why: WholeFault) => show({ is: 'refused', why });

  async function readAndCompare(file: File): Promise<void> {
    if (file.size > largestFile) return refuse('tooLarge');
    const parsed = parseBackup(await file.text());
    if (!parsed.ok) return refuse(parsed.error);
    backup = parsed.value;
    const impacts = await previewImport(db, backup.operations);
    const counts = [...impacts].map(([kind, { added, changed, removed, same }]) => ({
      kind,
      added,
      changed: changed + removed,
      same,
    }));
    missing = await listMissing(db, backup.subscriptions);
    const hosts = [...new Set(missing.map(({ address }) => new URL(address).host))];
    const { refused } = backup;
    const vaults = backup.vaults.length;
    const writtenAt = Date.parse(backup.made);
    show({ is: 'shown', name: file.name, writtenAt, counts, vaults, hosts, refused });
  }

  async function write({ operations, parked, vaults, sightings }: Backup): Promise<void> {
    const { signal } = (stopping = new AbortController());
    let written = 0;
    const onProgress = (rows: number) => {
      written += rows;
      show({ is: 'writing', written, all: operations.length });
    };
    onProgress(0);
    if ((await readHealth()).is === 'damaged') await mendStore(db);
    await importOperations(db, { operations, parked }, { now: Date.now(), onProgress, signal });
    await importSightings(db, sightings, signal);
    if (!signal.aborted) {
      await importVaults(db, vaults);
      await addSubscriptions(db, missing, Date.now());
      // Whatever was damaged, this is what the person wants.
      await markSound(db);
    }
    show({ is: 'done', written, stopped: signal.aborted });
  }

  return {
    async read(file) {
      show({ is: 'reading' });
      try {
        await readAndCompare(file);
      } catch {
        refuse('failed');
      }
    },
    async start() {
      const chosen = backup;
      backup = undefined;
      if (!chosen) return;
      const origins = missing.map(({ address }) => originOf(address));
      try {
        // Browsers ask only during the click; what they withhold is told where the datasets stand.
        await askFor(origins).catch(() => false);
        await write(chosen);
        if (missing.length > 0) update(missing.map(({ id }) => id));
      } catch (error) {
        refuse(isStoreFull(error) ? 'full' : 'failed');
      }
    },
    discard() {
      backup = undefined;
      show({ is: 'waiting' });
    },
    stop: () => stopping.abort(),
  };
}
