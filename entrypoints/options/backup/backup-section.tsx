import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { WholeImport } from '../../../components/settings/backup/model.ts';
import { SnapshotPanel } from '../../../components/settings/backup/SnapshotPanel.tsx';
import { StoragePanel } from '../../../components/settings/backup/StoragePanel.tsx';
import { WholePanel } from '../../../components/settings/backup/WholePanel.tsx';
import { formatDay } from '../../../core/model/partial-date.ts';
import { exportAll } from '../../../storage/backup.ts';
import type { SourceContextDatabase } from '../../../storage/database.ts';
import { askToPersist, isPersisted, readStorageUse } from '../../../storage/persist.ts';
import { restoreSnapshot } from '../../../storage/restore.ts';
import { listSnapshots, takeSnapshot, type Snapshot } from '../../../storage/snapshots.ts';
import { sendMessage } from '../../../messaging/protocol.ts';
import { askFor } from '../access.ts';
import { download } from '../download.ts';
import { useNow } from '../live.ts';
import type { SectionProps } from '../section.ts';
import { createWholeImport } from './whole-import.ts';

async function exportWhole(db: SourceContextDatabase): Promise<void> {
  const now = new Date();
  const parts: string[] = [];
  for await (const part of exportAll(db, { now: now.getTime(), withSecrets: false }))
    parts.push(part);
  const day = formatDay(now.getFullYear(), now.getMonth() + 1, now.getDate());
  download(`source-context-${day}.json`, new Blob(parts, { type: 'application/json' }));
}

function Snapshots({ db, run, say }: SectionProps) {
  const now = useNow();
  const [snapshots, show] = useState<Snapshot[]>();
  const [busy, setBusy] = useState(false);
  const [restoring, setRestoring] = useState<{ done: number; all: number }>();
  const [stopping, setStopping] = useState<AbortController>();
  const look = useCallback(async () => show(await listSnapshots()), []);
  // Who leaves has stopped it; what stands again until then stays.
  useEffect(() => () => stopping?.abort(), [stopping]);
  useEffect(() => void look(), [look]);
  const during = (task: () => Promise<string>) => {
    setBusy(true);
    run(() =>
      task()
        .then(say)
        .finally(() => {
          setBusy(false);
          setRestoring(undefined);
          void look();
        }),
    );
  };
  const restore = async (snapshot: Snapshot) => {
    const stop = new AbortController();
    setStopping(stop);
    const step = { done: 0, all: snapshot.rows };
    const onProgress = (rows: number) => {
      step.done += rows;
      setRestoring({ ...step });
    };
    onProgress(0);
    const { stopped } = await restoreSnapshot(db, snapshot, {
      now: Date.now(),
      onProgress,
      signal: stop.signal,
    });
    if (stopped) return i18n.t('exchange.stopped');
    void sendMessage('updatePacks', undefined);
    return i18n.t('settings.snapshots.restored');
  };
  return (
    <SnapshotPanel
      snapshots={snapshots}
      now={now}
      busy={busy}
      restoring={restoring}
      onStop={() => stopping?.abort()}
      onTake={() =>
        during(async () => {
          await takeSnapshot(db, Date.now());
          const isAny = (await listSnapshots()).length > 0;
          return i18n.t(isAny ? 'settings.snapshots.taken' : 'settings.snapshots.nothing');
        })
      }
      onRestore={(id) =>
        during(async () => {
          const snapshot = snapshots?.find((one) => one.id === id);
          return snapshot ? restore(snapshot) : i18n.t('settings.snapshots.nothing');
        })
      }
    />
  );
}

function Whole({ db, run }: SectionProps) {
  const [state, show] = useState<WholeImport>({ is: 'waiting' });
  const importing = useMemo(
    () =>
      createWholeImport(db, {
        show,
        askFor,
        update: (packs) => void sendMessage('updatePacks', packs),
      }),
    [db],
  );
  // Who leaves has stopped it; what is written until then stays.
  useEffect(() => importing.stop, [importing]);
  return (
    <WholePanel
      state={state}
      onExport={() => run(() => exportWhole(db))}
      onFile={(file) => run(() => importing.read(file))}
      onStart={() => run(() => importing.start())}
      onDiscard={importing.discard}
      onStop={importing.stop}
    />
  );
}

function Room({ run }: SectionProps) {
  const [use, setUse] = useState<{ bytes: number | undefined; persisted: boolean }>();
  const [refused, setRefused] = useState(false);
  const look = useCallback(
    async () => setUse({ bytes: await readStorageUse(), persisted: await isPersisted() }),
    [],
  );
  useEffect(() => void look(), [look]);
  return (
    <StoragePanel
      bytes={use?.bytes}
      persisted={use?.persisted}
      refused={refused}
      onPersist={() =>
        run(async () => {
          setRefused(!(await askToPersist({ again: true })));
          await look();
        })
      }
    />
  );
}

/** What keeps own data from being lost: daily copies, a file with everything, room that is promised. */
export function BackupSection(props: SectionProps) {
  return (
    <>
      <Snapshots {...props} />
      <Whole {...props} />
      <Room {...props} />
    </>
  );
}
