import { useCallback, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ListedCorrection } from '../../../components/library/entries/CorrectionList.tsx';
import { EntryList } from '../../../components/library/entries/EntryList.tsx';
import { nameOrder } from '../../../components/shared/formats.ts';
import type { FoundEntry } from '../../../core/entries/found-entry.ts';
import { ownDatasetId } from '../../../core/model/dataset.ts';
import { entryKey, type EntryKey } from '../../../core/model/entry.ts';
import type { Merge } from '../../../core/model/merge.ts';
import { listCorrections, type DescribedCorrection } from '../../../storage/corrected-rows.ts';
import { editsToRemove } from '../../../storage/entry-edits.ts';
import { readNames } from '../../../storage/read-entries.ts';
import { listMerges } from '../../../storage/merges.ts';
import { readOwnEntries } from '../../../storage/own-entries.ts';
import { searchEntries } from '../../../storage/search-entries.ts';
import { useLive } from '../live.ts';
import { useSettled } from '../settled.ts';
import type { ViewProps } from '../view.ts';

/** Nobody reads more; a longer word finds fewer. */
const mostFound = 50;

function describeCorrection({
  id,
  type,
  key,
  text,
  dataset,
}: DescribedCorrection): ListedCorrection {
  const address = encodeURIComponent(key);
  const href =
    type === 'entry' ? `#entries?correct=${address}` : `#quotes?id=${address}&kind=statement`;
  return { id, text, dataset: dataset ?? '', href: dataset === undefined ? undefined : href };
}

export function ListView({ db, apply }: ViewProps) {
  const [search, setSearch] = useState('');
  const wanted = useSettled(search, 200).trim();
  const entries = useLive(
    useCallback(async (): Promise<FoundEntry[]> => {
      if (wanted !== '') return searchEntries(db, wanted, mostFound);
      const own = await readOwnEntries(db);
      const dataset = { id: ownDatasetId, title: '' };
      return own
        .map((entry) => ({ key: entryKey(ownDatasetId, entry.id), entry, dataset }))
        .sort((a, b) => nameOrder().compare(a.entry.name, b.entry.name));
    }, [db, wanted]),
  );
  const merged = useLive(
    useCallback(async () => {
      const merges = await listMerges(db);
      const names = await readNames(
        db,
        merges.flatMap(({ from, into }) => [from, into]),
      );
      return { merges, names };
    }, [db]),
  );
  const names: Record<EntryKey, string> = merged?.names ?? {};
  const onDelete = async ({ entry }: FoundEntry) =>
    apply(await editsToRemove(db, entry.id), i18n.t('entries.deleted', [entry.name]));
  const corrections = useLive(useCallback(() => listCorrections(db), [db])) ?? [];
  const onRestore = ({ id, text }: ListedCorrection) =>
    apply(
      [{ table: 'corrections', id, remove: true }],
      i18n.t('corrections.entryRestored', [text]),
    );
  const onSeparate = ({ from }: Merge) =>
    apply(
      [{ table: 'merges', id: from, remove: true }],
      i18n.t('entries.separated', [names[from] ?? from]),
    );
  return (
    <>
      <h2>{i18n.t('entries.title')}</h2>
      <EntryList
        search={search}
        entries={entries}
        merges={merged?.merges ?? []}
        names={names}
        corrections={corrections.map(describeCorrection)}
        onSearch={setSearch}
        onDelete={(found) => void onDelete(found).catch(() => undefined)}
        onRestore={(correction) => void onRestore(correction).catch(() => undefined)}
        onSeparate={(merge) => void onSeparate(merge).catch(() => undefined)}
      />
    </>
  );
}
