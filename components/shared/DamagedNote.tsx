import { i18n } from '#i18n';
import { momentFormat } from './formats.ts';

export interface DamagedNoteProps {
  /** When the snapshot was taken that would be put back, in milliseconds; undefined where there is none. */
  snapshotAt: number | undefined;
  /** While it is being put back. */
  busy: boolean;
  onRestore(): void;
  /** The person wants the store as it is now. */
  onAccept(): void;
}

/** The browser lost what was saved, and here is the way back. Stands above everything else. */
export function DamagedNote({ snapshotAt, busy, onRestore, onAccept }: DamagedNoteProps) {
  return (
    <div class="damaged" role="alert">
      <p>
        <strong>{i18n.t('settings.damaged.title')}</strong>{' '}
        {snapshotAt === undefined
          ? i18n.t('settings.damaged.noSnapshot')
          : i18n.t('settings.damaged.text', [momentFormat().format(snapshotAt)])}
      </p>
      {snapshotAt !== undefined && (
        <button type="button" class="primary" disabled={busy} onClick={onRestore}>
          {i18n.t(busy ? 'settings.damaged.restoring' : 'settings.damaged.restore')}
        </button>
      )}
      <button type="button" disabled={busy} onClick={onAccept}>
        {i18n.t('settings.damaged.goOn')}
      </button>
    </div>
  );
}
