import { useEffect, useState } from 'preact/hooks';
import { DamagedNote } from './DamagedNote.tsx';

/** What a page needs to know of the store of this device, and what it can do. */
export interface Rescue {
  isDamaged(): Promise<boolean>;
  watch(changed: (isDamaged: boolean) => void, signal: AbortSignal): void;
  /** When the newest copy was taken, in milliseconds; undefined where there is none. */
  newestCopy(): Promise<number | undefined>;
  restore(): Promise<void>;
  accept(): Promise<void>;
}

export interface DamagedStoreProps {
  rescue: Rescue;
  onRestored(): void;
  onFailed(error: unknown): void;
}

/** What was lost, and the way back; nothing where the store is sound. */
export function DamagedStore({ rescue, onRestored, onFailed }: DamagedStoreProps) {
  const [isDamaged, setDamaged] = useState(false);
  const [snapshotAt, setSnapshotAt] = useState<number>();
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    const ending = new AbortController();
    void rescue.isDamaged().then(setDamaged);
    void rescue.newestCopy().then(setSnapshotAt);
    rescue.watch(setDamaged, ending.signal);
    return () => ending.abort();
  }, [rescue]);
  if (!isDamaged) return null;
  const restore = () => {
    setBusy(true);
    rescue
      .restore()
      .then(onRestored, onFailed)
      .finally(() => setBusy(false));
  };
  return (
    <DamagedNote
      snapshotAt={snapshotAt}
      busy={busy}
      onRestore={restore}
      onAccept={() => void rescue.accept().catch(onFailed)}
    />
  );
}
