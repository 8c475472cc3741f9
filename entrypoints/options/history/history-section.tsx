import { useCallback } from 'preact/hooks';
import { i18n } from '#i18n';
import { ConflictList, type LostItem } from '../../../components/settings/history/ConflictList.tsx';
import { JournalList } from '../../../components/settings/history/JournalList.tsx';
import { TrashList } from '../../../components/settings/history/TrashList.tsx';
import { describeOutcome } from '../../../components/settings/vaults/describe-outcome.ts';
import { deviceOf, timeOf } from '../../../core/sync/stamp.ts';
import { sendMessage } from '../../../messaging/protocol.ts';
import { listConflictsOfRows } from '../../../storage/conflicting-rows.ts';
import { dismissConflict, restoreConflict } from '../../../storage/conflicts.ts';
import { listTrash, restoreFromTrash } from '../../../storage/trash.ts';
import { listJournal, listVaults } from '../../../storage/vaults.ts';
import { useLive, useNow } from '../live.ts';
import type { SectionProps } from '../section.ts';
import { useDeviceNames } from '../vaults/device-names.ts';
import { titleOfRow } from './title-of-row.ts';

/** Nobody scrolls further back. */
const mostLines = 500;

/** An edit made here goes to the other devices soon. */
const tellVaults = () => void sendMessage('noteEdit').catch(() => undefined);

function Conflicts({ db, run, say }: SectionProps) {
  const now = useNow();
  const names = useDeviceNames(db);
  const found = useLive(useCallback(() => listConflictsOfRows(db, Date.now()), [db]));
  const conflictOf = ({ key }: LostItem) => found?.[Number(key)]?.conflict;
  const items = found?.map(({ conflict, row }, key): LostItem => {
    const { kind, id, field, lost, won } = conflict;
    const device = deviceOf(lost.at);
    return {
      key,
      kind,
      title: titleOfRow(row, id),
      field,
      lost: lost.value,
      stands: won.value,
      at: timeOf(lost.at),
      device: names(device) ?? device.slice(0, 8),
    };
  });
  return (
    <ConflictList
      items={items}
      now={now}
      onRestore={(item) =>
        run(async () => {
          const conflict = conflictOf(item);
          if (!conflict) return;
          const undo = await restoreConflict(db, conflict);
          say(i18n.t(undo.length > 0 ? 'settings.conflicts.restored' : 'settings.conflicts.gone'));
          tellVaults();
        })
      }
      onDismiss={(item) =>
        run(async () => {
          const conflict = conflictOf(item);
          if (conflict) await dismissConflict(db, conflict);
        }, i18n.t('settings.conflicts.dismissed'))
      }
    />
  );
}

function Trash({ db, run }: SectionProps) {
  const now = useNow();
  const rows = useLive(useCallback(() => listTrash(db, Date.now()), [db]));
  return (
    <TrashList
      items={rows?.map(({ kind, id, row, since }) => ({
        key: `${kind} ${id}`,
        kind,
        title: titleOfRow(row, id),
        removedAt: since,
      }))}
      now={now}
      onRestore={({ key }) =>
        run(async () => {
          const row = rows?.find(({ kind, id }) => `${kind} ${id}` === key);
          if (row) await restoreFromTrash(db, [row]);
          tellVaults();
        }, i18n.t('settings.trash.restored'))
      }
    />
  );
}

function Journal({ db }: SectionProps) {
  const now = useNow();
  const names = useDeviceNames(db);
  const lines = useLive(useCallback(() => listJournal(db, mostLines), [db]));
  const vaults = useLive(useCallback(() => listVaults(db), [db]));
  return (
    <JournalList
      items={lines?.map(({ number = 0, vault, at, outcome }) => ({
        key: number,
        vault: vaults?.find(({ id }) => id === vault)?.name ?? outcome.place,
        at,
        notes: describeOutcome(outcome, names),
      }))}
      now={now}
    />
  );
}

/** What lost, what was deleted, and what each sync did: everything here has a way back. */
export function HistorySection(props: SectionProps) {
  return (
    <>
      <Conflicts {...props} />
      <Trash {...props} />
      <Journal {...props} />
    </>
  );
}
