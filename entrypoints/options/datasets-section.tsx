import { useCallback, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { DatasetList } from '../../components/settings/datasets/DatasetList.tsx';
import { describePackProblem } from '../../components/packs/problem-text.ts';
import type { ComingItem, DatasetItem } from '../../components/settings/datasets/model.ts';
import { OwnPanel } from '../../components/settings/datasets/OwnPanel.tsx';
import { SubscribePanel } from '../../components/settings/datasets/SubscribePanel.tsx';
import { sendMessage } from '../../messaging/protocol.ts';
import { readDatasetFacts, type DatasetFacts } from '../../storage/dataset-facts.ts';
import { orderDatasets, setDatasetEnabled } from '../../storage/datasets.ts';
import type { PackRow } from '../../storage/dataset-rows.ts';
import { countOwnEntries } from '../../storage/own-entries.ts';
import { countOwnStatements } from '../../storage/own-statements.ts';
import { countQuotes } from '../../storage/quotes.ts';
import { stopFetch, useSubscribing } from './fetching-packs.ts';
import { useLive, useNow } from './live.ts';
import type { SectionProps } from './section.ts';

/** Characters of a key that two people can compare; the rest is as good as random too. */
const shownOfKey = 16;

function packFacts(pack: PackRow): Partial<DatasetItem> {
  const { address, key, bytes, checkedAt, problem, waiting } = pack;
  return {
    url: address,
    key: `${key.slice(0, shownOfKey)}…`,
    bytes,
    ...(checkedAt > 0 ? { checkedAt } : {}),
    ...(problem ? { problem: describePackProblem(problem) } : {}),
    ...(waiting ? { asks: { removed: waiting.removed, standing: waiting.of } } : {}),
  };
}

/** What was begun in this page. */
interface UnderWay {
  /** The pack that was asked for. */
  updating: string | undefined;
  /** The token of a fetch that is shown where its address was written. */
  subscribing: string | undefined;
}

function standing(
  id: string,
  pack: PackRow | undefined,
  { updating, subscribing }: UnderWay,
): Pick<DatasetItem, 'busy' | 'fetching'> {
  const running = pack?.running;
  const isElsewhere = running !== undefined && running.token === subscribing;
  return { busy: isElsewhere || id === updating, fetching: isElsewhere ? undefined : running };
}

function toItem(
  { id, origin, head, enabled, entries, pack }: DatasetFacts,
  at: UnderWay,
): DatasetItem {
  return {
    id,
    origin,
    title: head.title,
    description: head.description,
    publisher: head.publisher.name,
    publisherUrl: head.publisher.url,
    licence: head.licence,
    version: head.revision,
    updated: head.updated,
    enabled,
    entries,
    ...standing(id, pack, at),
    ...(pack ? packFacts(pack) : {}),
  };
}

function toComing(pack: PackRow, at: UnderWay): ComingItem {
  const { id, address, problem } = pack;
  return {
    id,
    url: address,
    problem: problem && describePackProblem(problem),
    ...standing(id, pack, at),
  };
}

function useOwn({ db }: SectionProps) {
  return useLive(
    useCallback(
      async () => ({
        quotes: await countQuotes(db),
        statements: await countOwnStatements(db),
        entries: await countOwnEntries(db),
      }),
      [db],
    ),
  );
}

/** Where a dataset goes when it moves by one place. */
function moved(items: readonly DatasetItem[], id: string, by: 1 | -1): string[] {
  const ids = items.map((item) => item.id);
  const from = ids.indexOf(id);
  ids.splice(from, 1);
  ids.splice(from + by, 0, id);
  return ids;
}

export function DatasetsSection(props: SectionProps) {
  const { db, run } = props;
  const now = useNow();
  const own = useOwn(props);
  const facts = useLive(useCallback(() => readDatasetFacts(db), [db]));
  const [updating, setUpdating] = useState<string>();
  const { token, problem, subscribed, subscribe, stop } = useSubscribing(props);
  const at: UnderWay = { updating, subscribing: token };
  const items = facts?.datasets.map((one) => toItem(one, at));
  const packs = [...(facts?.coming ?? []), ...(facts?.datasets.map(({ pack }) => pack) ?? [])];
  const update = (task: () => Promise<unknown>, id: string) => {
    setUpdating(id);
    run(() => task().finally(() => setUpdating(undefined)));
  };
  const confirmRemoval = (id: string) => {
    const version = facts?.datasets.find((one) => one.id === id)?.pack?.waiting?.version;
    if (version !== undefined) update(() => sendMessage('confirmPack', { id, version }), id);
  };
  return (
    <>
      <OwnPanel
        quotes={own?.quotes}
        statements={own?.statements}
        entries={own?.entries}
        bytes={undefined}
      />
      <DatasetList
        items={items}
        coming={facts?.coming.map((one) => toComing(one, at)) ?? []}
        now={now}
        onEnable={(id, enabled) => run(() => setDatasetEnabled(db, id, enabled))}
        onMove={(id, by) => run(() => orderDatasets(db, moved(items ?? [], id, by)))}
        onUpdate={(id) => update(() => sendMessage('updatePacks', [id]), id)}
        onStop={(id, token) => run(() => stopFetch(props, id, token))}
        onConfirmRemoval={confirmRemoval}
        onUnsubscribe={(id) =>
          run(() => sendMessage('unsubscribePack', id), i18n.t('settings.datasets.unsubscribed'))
        }
      />
      <SubscribePanel
        busy={token !== undefined}
        fetching={
          packs.find((pack) => token !== undefined && pack?.running?.token === token)?.running
        }
        problem={problem}
        subscribed={subscribed}
        onSubscribe={subscribe}
        onStop={stop}
      />
    </>
  );
}
