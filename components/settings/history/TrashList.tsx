import { i18n } from '#i18n';
import { Ago } from '../../shared/Ago.tsx';
import { Isolated } from '../../shared/Isolated.tsx';
import { Panel } from '../Panel.tsx';
import { nameOfKind } from './names.ts';

export interface TrashItem {
  key: string | number;
  kind: string;
  title: string;
  /** Milliseconds. */
  removedAt: number;
}

export interface TrashListProps {
  items: readonly TrashItem[] | undefined;
  now: number;
  onRestore(item: TrashItem): void;
}

/** What was deleted here or on another device in the last 30 days. */
export function TrashList({ items, now, onRestore }: TrashListProps) {
  return (
    <Panel
      id="history/trash"
      title={i18n.t('settings.trash.title')}
      hint={i18n.t('settings.trash.hint')}
    >
      {items?.length === 0 && <p>{i18n.t('settings.trash.none')}</p>}
      {items !== undefined && items.length > 0 && (
        <ul class="lines">
          {items.map((item) => (
            <li key={item.key}>
              <span class="grow">
                <span class="badge">{nameOfKind(item.kind)}</span> <Isolated text={item.title} />{' '}
                <span class="hint">
                  <Ago at={item.removedAt} now={now} />
                </span>
              </span>
              <button
                type="button"
                aria-label={i18n.t('settings.trash.restoreNamed', [item.title])}
                onClick={() => onRestore(item)}
              >
                {i18n.t('settings.trash.restore')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
