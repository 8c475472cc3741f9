import { i18n } from '#i18n';
import { Ago } from '../../shared/Ago.tsx';
import { formatBytes } from '../../shared/bytes.ts';
import { momentFormat } from '../../shared/formats.ts';
import { countPhrase } from '../../shared/plural.ts';
import { Confirmed } from '../Confirmed.tsx';
import { Panel } from '../Panel.tsx';
import { Progress } from '../Progress.tsx';

/** A copy of all own data, kept apart from the database that it is a copy of. */
export interface SnapshotItem {
  id: string;
  /** Milliseconds. */
  at: number;
  rows: number;
  bytes: number;
}

export interface SnapshotPanelProps {
  /** The newest first. */
  snapshots: readonly SnapshotItem[] | undefined;
  now: number;
  busy: boolean;
  /** While one is put back: rows that stand again, of all that it has. */
  restoring: { done: number; all: number } | undefined;
  onTake(): void;
  onRestore(id: string): void;
  onStop(): void;
}

/** The daily copies on this device, and the way back to one. */
export function SnapshotPanel(props: SnapshotPanelProps) {
  const { snapshots, now, busy, restoring, onTake, onRestore, onStop } = props;
  return (
    <Panel
      id="backup/snapshots"
      title={i18n.t('settings.snapshots.title')}
      hint={i18n.t('settings.snapshots.hint')}
    >
      {snapshots?.length === 0 && <p>{i18n.t('settings.snapshots.none')}</p>}
      {snapshots !== undefined && snapshots.length > 0 && (
        <ul class="lines">
          {snapshots.map(({ id, at, rows, bytes }) => (
            <li key={id}>
              <span class="grow">
                <Ago at={at} now={now} />{' '}
                <span class="hint">
                  {momentFormat().format(at)} · {countPhrase('settings.rows', rows)} ·{' '}
                  {formatBytes(bytes)}
                </span>
              </span>
              <Confirmed
                label={i18n.t('settings.snapshots.restore')}
                question={i18n.t('settings.snapshots.question')}
                yes={i18n.t('settings.snapshots.restore')}
                disabled={busy}
                onYes={() => onRestore(id)}
              />
            </li>
          ))}
        </ul>
      )}
      {restoring && (
        <Progress
          label={i18n.t('settings.damaged.restoring')}
          done={restoring.done}
          all={restoring.all}
          onStop={onStop}
        />
      )}
      <div class="actions">
        <button type="button" disabled={busy} onClick={onTake}>
          {i18n.t('settings.snapshots.take')}
        </button>
      </div>
    </Panel>
  );
}
