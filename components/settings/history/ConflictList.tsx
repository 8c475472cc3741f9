import { i18n } from '#i18n';
import { Ago } from '../../shared/Ago.tsx';
import { Isolated } from '../../shared/Isolated.tsx';
import { Panel } from '../Panel.tsx';
import { describeValue } from './describe-value.ts';
import { nameOfField, nameOfKind } from './names.ts';

/** An edit that lost against another, of which its writer did not know. */
export interface LostItem {
  key: string | number;
  kind: string;
  /** What it is an edit of, as a person knows it: a name, the first words of a quote. */
  title: string;
  field: string;
  lost: unknown;
  stands: unknown;
  /** When it was written, in milliseconds; and by which device. */
  at: number;
  device: string;
}

export interface ConflictListProps {
  items: readonly LostItem[] | undefined;
  now: number;
  onRestore(item: LostItem): void;
  onDismiss(item: LostItem): void;
}

function Item({
  item,
  now,
  onRestore,
  onDismiss,
}: { item: LostItem } & Omit<ConflictListProps, 'items'>) {
  return (
    <li class="item">
      <p class="item-title">
        <span class="badge">{nameOfKind(item.kind)}</span> <Isolated text={item.title} />
      </p>
      <dl class="versus">
        <div>
          <dt>{i18n.t('settings.conflicts.lost', [nameOfField(item.field)])}</dt>
          <dd>
            <Isolated text={describeValue(item.lost)} />
            <span class="hint">
              {' '}
              <Isolated text={item.device} />, <Ago at={item.at} now={now} />
            </span>
          </dd>
        </div>
        <div>
          <dt>{i18n.t('settings.conflicts.stands')}</dt>
          <dd>
            <Isolated text={describeValue(item.stands)} />
          </dd>
        </div>
      </dl>
      <div class="actions">
        <button type="button" onClick={() => onRestore(item)}>
          {i18n.t('settings.conflicts.restore')}
        </button>
        <button type="button" class="quiet" onClick={() => onDismiss(item)}>
          {i18n.t('settings.conflicts.dismiss')}
        </button>
      </div>
    </li>
  );
}

/** Edits that lost: what was written, what stands, and the way back. */
export function ConflictList({ items, ...rest }: ConflictListProps) {
  return (
    <Panel
      id="history/conflicts"
      title={i18n.t('settings.conflicts.title')}
      hint={i18n.t('settings.conflicts.hint')}
    >
      {items?.length === 0 && <p>{i18n.t('settings.conflicts.none')}</p>}
      {items !== undefined && items.length > 0 && (
        <ul class="items">
          {items.map((item) => (
            <Item key={item.key} item={item} {...rest} />
          ))}
        </ul>
      )}
    </Panel>
  );
}
