import { i18n } from '#i18n';
import { formatBytes } from '../../shared/bytes.ts';
import { Panel } from '../Panel.tsx';

export interface StoragePanelProps {
  /** What all of the extension's data takes on this device; undefined while unknown. */
  bytes: number | undefined;
  /** Whether the browser has promised to keep it when the disk runs full. */
  persisted: boolean | undefined;
  /** The person asked, and the browser did not promise it. */
  refused: boolean;
  onPersist(): void;
}

/** How much room is taken, and whether the browser may clear it away. */
export function StoragePanel({ bytes, persisted, refused, onPersist }: StoragePanelProps) {
  return (
    <Panel id="backup/storage" title={i18n.t('settings.storage.title')}>
      {bytes !== undefined && <p>{i18n.t('settings.storage.used', [formatBytes(bytes)])}</p>}
      {persisted === true && <p>{i18n.t('settings.storage.kept')}</p>}
      {persisted === false && (
        <>
          <p>{i18n.t('settings.storage.notKept')}</p>
          <div class="actions">
            <button type="button" onClick={onPersist}>
              {i18n.t('settings.storage.ask')}
            </button>
          </div>
        </>
      )}
      <p role="status">{refused && i18n.t('settings.storage.refused')}</p>
    </Panel>
  );
}
