import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { Ago } from '../../shared/Ago.tsx';
import { formatBytes } from '../../shared/bytes.ts';
import { formatDate } from '../../shared/DateText.tsx';
import { numberFormat } from '../../shared/formats.ts';
import { Isolated } from '../../shared/Isolated.tsx';
import { countPhrase } from '../../shared/plural.ts';
import { Switch } from '../../shared/Switch.tsx';
import { useKeptFocus } from '../../shared/use-kept-focus.ts';
import { Confirmed } from '../Confirmed.tsx';
import { Panel } from '../Panel.tsx';
import { FetchProgress } from './FetchProgress.tsx';
import type { ComingItem, DatasetItem } from './model.ts';

export interface DatasetActions {
  onEnable(id: string, enabled: boolean): void;
  onMove(id: string, by: 1 | -1): void;
  onUpdate(id: string): void;
  /** @param token of the fetch that was seen under way */
  onStop(id: string, token: string): void;
  onConfirmRemoval(id: string): void;
  onUnsubscribe(id: string): void;
}

export interface DatasetListProps extends DatasetActions {
  /** In the order in which they count. */
  items: readonly DatasetItem[] | undefined;
  coming: readonly ComingItem[];
  now: number;
}

function Fact({ term, children }: { term: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function describeSize({ entries, statements, bytes }: DatasetItem): string {
  return [
    ...(entries === undefined ? [] : [countPhrase('popup.entries', entries)]),
    ...(statements === undefined ? [] : [countPhrase('settings.statements', statements)]),
    ...(bytes === undefined ? [] : [formatBytes(bytes)]),
  ].join(', ');
}

function Facts({ item, now }: { item: DatasetItem; now: number }) {
  const publisher = <Isolated text={item.publisher} />;
  const size = describeSize(item);
  return (
    <dl class="facts">
      <Fact term={i18n.t('settings.datasets.publisher')}>
        {item.publisherUrl === undefined ? (
          publisher
        ) : (
          <a href={item.publisherUrl} target="_blank" rel="noopener noreferrer">
            {publisher}
          </a>
        )}
      </Fact>
      <Fact term={i18n.t('settings.datasets.licence')}>
        <Isolated text={item.licence} />
      </Fact>
      <Fact term={i18n.t('settings.datasets.version')}>
        {`${numberFormat().format(item.version)}, ${formatDate(item.updated)}`}
      </Fact>
      {size !== '' && <Fact term={i18n.t('settings.datasets.size')}>{size}</Fact>}
      {item.url !== undefined && (
        <Fact term={i18n.t('settings.datasets.from')}>
          <Isolated text={item.url} />
        </Fact>
      )}
      {item.key !== undefined && (
        <Fact term={i18n.t('settings.datasets.key')}>
          <code>{item.key}</code>
        </Fact>
      )}
      {item.checkedAt !== undefined && (
        <Fact term={i18n.t('settings.datasets.checked')}>
          <Ago at={item.checkedAt} now={now} />
        </Fact>
      )}
    </dl>
  );
}

function PackButtons({
  item,
  name,
  ...on
}: { item: Pick<DatasetItem, 'id' | 'busy' | 'fetching'>; name: string } & Pick<
  DatasetActions,
  'onUpdate' | 'onStop' | 'onUnsubscribe'
>) {
  const { id, busy, fetching } = item;
  return (
    <>
      {fetching ? (
        <FetchProgress
          label={i18n.t('settings.datasets.fetching', [name])}
          step={fetching}
          onStop={() => on.onStop(id, fetching.token)}
        />
      ) : (
        <button type="button" disabled={busy} onClick={() => on.onUpdate(id)}>
          {i18n.t(busy ? 'settings.datasets.updating' : 'settings.datasets.update')}
        </button>
      )}
      <Confirmed
        label={i18n.t('settings.datasets.unsubscribe')}
        question={i18n.t('settings.datasets.unsubscribeQuestion')}
        yes={i18n.t('settings.datasets.unsubscribe')}
        onYes={() => on.onUnsubscribe(item.id)}
      />
    </>
  );
}

function Item(
  props: { item: DatasetItem; at: number; count: number; now: number } & DatasetActions,
) {
  const { item, at, count, now, ...on } = props;
  return (
    <li class="item" data-dataset={item.id}>
      <Switch
        label={<Isolated text={item.title} />}
        on={item.enabled}
        onChange={(enabled) => on.onEnable(item.id, enabled)}
      />
      <p>
        <span class="badge">{i18n.t(`settings.datasets.origin.${item.origin}`)}</span>
      </p>
      {item.description !== undefined && (
        <p>
          <Isolated text={item.description} />
        </p>
      )}
      <Facts item={item} now={now} />
      {item.problem !== undefined && <p class="fault">{item.problem}</p>}
      {item.asks && (
        <div class="told">
          <p>
            {i18n.t('settings.datasets.removes', [
              numberFormat().format(item.asks.removed),
              numberFormat().format(item.asks.standing),
            ])}
          </p>
          <button type="button" onClick={() => on.onConfirmRemoval(item.id)}>
            {i18n.t('settings.datasets.takeIt')}
          </button>
        </div>
      )}
      <div class="actions">
        {item.origin === 'pack' && <PackButtons item={item} name={item.title} {...on} />}
        {count > 1 && (
          <>
            <button
              type="button"
              disabled={at === 0}
              aria-label={i18n.t('settings.datasets.up', [item.title])}
              onClick={() => on.onMove(item.id, -1)}
            >
              ↑
            </button>
            <button
              type="button"
              disabled={at === count - 1}
              aria-label={i18n.t('settings.datasets.down', [item.title])}
              onClick={() => on.onMove(item.id, 1)}
            >
              ↓
            </button>
          </>
        )}
      </div>
    </li>
  );
}

/** Nothing can be read of it yet; but why not is told, and it can be let go. */
function Coming({ item, ...on }: { item: ComingItem } & DatasetActions) {
  return (
    <li class="item" data-dataset={item.id}>
      <h4>
        <Isolated text={item.id} />{' '}
        <span class="hint">
          <Isolated text={item.url} />
        </span>
      </h4>
      {!item.busy && !item.fetching && <p>{i18n.t('settings.datasets.coming')}</p>}
      {item.problem !== undefined && <p class="fault">{item.problem}</p>}
      <div class="actions">
        <PackButtons item={item} name={item.id} {...on} />
      </div>
    </li>
  );
}

/** What marks and cards are made of, in the order in which it counts. */
export function DatasetList({ items, coming, now, ...on }: DatasetListProps) {
  const frame = useKeptFocus<HTMLUListElement>();
  return (
    <Panel
      id="datasets/list"
      title={i18n.t('settings.datasets.list')}
      hint={i18n.t('settings.datasets.listHint')}
    >
      {items?.length === 0 && <p>{i18n.t('settings.datasets.none')}</p>}
      <ul class="items" ref={frame}>
        {items?.map((item, at) => (
          <Item key={item.id} item={item} at={at} count={items.length} now={now} {...on} />
        ))}
        {coming.map((item) => (
          <Coming key={item.id} item={item} {...on} />
        ))}
      </ul>
    </Panel>
  );
}
