import { useCallback, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { DatasetList } from '../../components/settings/datasets/DatasetList.tsx';
import { describePackProblem } from '../../components/packs/problem-text.ts';
import type { ComingItem, DatasetItem } from '../../components/settings/datasets/model.ts';
import { OwnPanel } from '../../components/settings/datasets/OwnPanel.tsx';
import { SubscribePanel } from '../../components/settings/datasets/SubscribePanel.tsx';
import { originOf } from '../../core/sync/remotes/settings.ts';
import { sendMessage } from '../../messaging/protocol.ts';
import { readDatasetFacts, type DatasetFacts } from '../../storage/dataset-facts.ts';
import { orderDatasets, setDatasetEnabled } from '../../storage/datasets.ts';
import type { PackRow } from '../../storage/database.ts';
import { countOwnEntries } from '../../storage/own-entries.ts';
import { countOwnStatements } from '../../storage/own-statements.ts';
import { countQuotes } from '../../storage/quotes.ts';
import { askFor } from './access.ts';
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

function toItem(
  { id, origin, head, enabled, entries, pack }: DatasetFacts,
  busy: boolean,
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
    busy,
    ...(pack ? packFacts(pack) : {}),
  };
}

function toComing({ id, address, problem }: PackRow, busy: boolean): ComingItem {
  return { id, url: address, problem: problem && describePackProblem(problem), busy };
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

/** Subscribing asks the browser for the host within the click, then the background for the pack. */
function useSubscribing({ run, say }: SectionProps) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const subscribe = (address: string) => {
    const asked = askFor([originOf(address)]);
    setBusy(true);
    setProblem(undefined);
    run(async () => {
      try {
        if (!(await asked)) return setProblem(i18n.t('settings.subscribe.withheld'));
        const answer = await sendMessage('subscribePack', address);
        if (answer.ok) say(i18n.t('settings.subscribe.done'));
        else setProblem(describePackProblem(answer.error));
      } finally {
        setBusy(false);
      }
    });
  };
  return { busy, problem, subscribe };
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
  const { busy, problem, subscribe } = useSubscribing(props);
  const items = facts?.datasets.map((one) => toItem(one, one.id === updating));
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
        coming={facts?.coming.map((one) => toComing(one, one.id === updating)) ?? []}
        now={now}
        onEnable={(id, enabled) => run(() => setDatasetEnabled(db, id, enabled))}
        onMove={(id, by) => run(() => orderDatasets(db, moved(items ?? [], id, by)))}
        onUpdate={(id) => update(() => sendMessage('updatePacks', [id]), id)}
        onConfirmRemoval={confirmRemoval}
        onUnsubscribe={(id) =>
          run(() => sendMessage('unsubscribePack', id), i18n.t('settings.datasets.unsubscribed'))
        }
      />
      <SubscribePanel busy={busy} problem={problem} onSubscribe={subscribe} />
    </>
  );
}
