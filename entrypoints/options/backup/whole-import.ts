import type { WholeFault, WholeImport } from '../../../components/settings/backup/model.ts';
import { parseBackup, type Backup } from '../../../core/sync/backup.ts';
import { importOperations, importVaults, previewImport } from '../../../storage/backup.ts';
import type { SourceContextDatabase } from '../../../storage/database.ts';
import { isStoreFull } from '../../../storage/full.ts';
import { acceptStore } from '../../../storage/store-health.ts';

/** Bytes. A million quotes are less. */
const largestFile = 1_000_000_000;

/** The steps of bringing in a file with everything, each asked for by the person. */
export interface WholeImporting {
  read(file: File): Promise<void>;
  start(): Promise<void>;
  discard(): void;
  stop(): void;
}

/** @param show is told of every change of state */
export function createWholeImport(
  db: SourceContextDatabase,
  show: (state: WholeImport) => void,
): WholeImporting {
  let backup: Backup | undefined;
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
    const vaults = backup.vaults.length;
    show({ is: 'shown', name: file.name, writtenAt: Date.parse(backup.made), counts, vaults });
  }

  async function write({ operations, parked, vaults }: Backup): Promise<void> {
    const { signal } = (stopping = new AbortController());
    let written = 0;
    const onProgress = (rows: number) => {
      written += rows;
      show({ is: 'writing', written, all: operations.length });
    };
    onProgress(0);
    await importOperations(db, { operations, parked }, { now: Date.now(), onProgress, signal });
    if (!signal.aborted) {
      await importVaults(db, vaults);
      // Whatever was damaged, this is what the person wants.
      await acceptStore(db);
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
      try {
        await write(chosen);
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
