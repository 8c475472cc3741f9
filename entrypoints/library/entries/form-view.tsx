import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Duplicates } from '../../../components/library/entries/Duplicates.tsx';
import { EntryForm } from '../../../components/library/entries/EntryForm.tsx';
import { EntryFinder } from '../../../components/library/entries/EntryFinder.tsx';
import {
  MatchPreviewPanel,
  type PagePreview,
} from '../../../components/library/entries/MatchPreviewPanel.tsx';
import { Isolated } from '../../../components/shared/Isolated.tsx';
import { checkDraft } from '../../../core/entries/check-entry.ts';
import { findDuplicates } from '../../../core/entries/find-duplicates.ts';
import { finishEntry, startEntry } from '../../../core/entries/finish-entry.ts';
import type { FoundEntry } from '../../../core/entries/found-entry.ts';
import { proposeAliases } from '../../../core/entries/propose-aliases.ts';
import { describeCandidate } from '../../../core/detection/name-patterns.ts';
import { ownDatasetId } from '../../../core/model/dataset.ts';
import { entryKey, splitEntryKey, type Entry, type EntryKey } from '../../../core/model/entry.ts';
import { editsToRemove } from '../../../storage/entry-edits.ts';
import { readEntry, readNames } from '../../../storage/read-entries.ts';
import { findLikeEntries, searchEntries } from '../../../storage/search-entries.ts';
import { useLive } from '../live.ts';
import { useSettled } from '../settled.ts';
import type { ViewProps } from '../view.ts';
import { previewInTab } from './preview-tab.ts';
import { editsToSave, editsToUse } from './save-entry.ts';

/** Offered at once; a longer word finds fewer. */
const mostOffered = 8;

/** What a new entry is called until it is saved, as a key of the reader's own. */
const draftId = 'draft';

/** The same form for the other type, with the name as it stands. */
function addressOfOther(query: URLSearchParams, { type, name }: Entry): string {
  const other = new URLSearchParams(query);
  other.set('add', type === 'person' ? 'term' : 'person');
  other.set('name', name);
  return `#entries?${other.toString()}`;
}

/** Waits for the entry that is edited, so that the form begins with it. */
export function FormView(props: ViewProps) {
  const { db, query } = props;
  const key = query.get('id');
  const [start, setStart] = useState<Entry | 'gone' | undefined>(() =>
    key === null
      ? startEntry(query.get('add') === 'term' ? 'term' : 'person', query.get('name') ?? '')
      : undefined,
  );
  useEffect(() => {
    if (key === null) return;
    const isOwn = splitEntryKey(key).datasetId === ownDatasetId;
    void (isOwn ? readEntry(db, key) : Promise.resolve(undefined)).then((entry) =>
      setStart(entry ?? 'gone'),
    );
  }, [db, key]);
  if (start === 'gone') return <p>{i18n.t('entries.gone')}</p>;
  return start ? <OpenForm {...props} start={start} isNew={key === null} /> : null;
}

function useDuplicates(db: ViewProps['db'], entry: Entry, self: EntryKey) {
  const like = useLive(useCallback(() => findLikeEntries(db, entry), [db, entry]));
  return useMemo(
    () => findDuplicates(entry, like ?? []).filter(({ key }) => key !== self),
    [entry, like, self],
  );
}

function usePreview(entry: Entry, tab: number | undefined): PagePreview {
  const [page, setPage] = useState<PagePreview>({ is: 'looking' });
  useEffect(() => {
    let current = true;
    const draft = describeCandidate(
      ownDatasetId,
      entry.id === '' ? { ...entry, id: draftId } : entry,
    );
    void previewInTab(draft, tab).then((answer) => {
      if (current) setPage(answer);
    });
    return () => {
      current = false;
    };
  }, [entry, tab]);
  return page;
}

function OpenForm({
  db,
  query,
  go,
  apply,
  start,
  isNew,
}: ViewProps & { start: Entry; isNew: boolean }) {
  const [draft, setDraft] = useState(start);
  const [tries, setTries] = useState(0);
  const [same, setSame] = useState<FoundEntry>();
  const [kept, setKept] = useState<readonly EntryKey[]>([]);
  const self = entryKey(ownDatasetId, draft.id);
  const quote = query.get('quote') ?? undefined;
  const tab = Number(query.get('tab') ?? NaN);

  const settled = useSettled(draft, 350);
  const entry = useMemo(() => finishEntry(settled), [settled]);
  const duplicates = useDuplicates(db, entry, self);
  const page = usePreview(entry, Number.isInteger(tab) ? tab : undefined);
  const proposals = useMemo(() => proposeAliases(entry), [entry]);
  const faults = useMemo(
    () => (tries > 0 ? checkDraft(isNew ? { ...draft, id: draftId } : draft) : new Map()),
    [draft, tries, isNew],
  );
  const spokenOf = useMemo(
    () =>
      settled.type === 'person'
        ? []
        : [...settled.participants, ...(settled.partOf === undefined ? [] : [settled.partOf])],
    [settled],
  );
  const names = useLive(useCallback(() => readNames(db, spokenOf), [db, spokenOf])) ?? {};
  const search = useCallback(
    async (text: string) =>
      (await searchEntries(db, text, mostOffered)).filter(({ key }) => key !== self),
    [db, self],
  );

  const save = async () => {
    setTries(tries + 1);
    if (checkDraft(isNew ? { ...draft, id: draftId } : draft).size > 0) return;
    const finished = finishEntry(draft);
    await apply(
      await editsToSave(db, finished, { isNew, same: same?.key, quote }),
      i18n.t('entries.saved', [finished.name]),
    );
    go('entries');
  };
  const remove = async () => {
    await apply(await editsToRemove(db, draft.id), i18n.t('entries.deleted', [start.name]));
    go('entries');
  };
  const use = async (found: FoundEntry) => {
    if (quote === undefined) return;
    await apply(await editsToUse(db, quote, found), i18n.t('entries.used', [found.entry.name]));
    go('entries');
  };
  // What could not be written has been told of by then, and the form stays as it is.
  const quietly = (doing: Promise<void>) => void doing.catch(() => undefined);

  const title = isNew
    ? i18n.t(draft.type === 'person' ? 'entries.addPerson' : 'entries.addTerm')
    : i18n.t('entries.edit', [start.name]);
  return (
    <EntryForm
      title={title}
      draft={draft}
      faults={faults}
      tries={tries}
      proposals={proposals}
      names={names}
      search={search}
      // The speaker of a quote is a person.
      otherType={isNew && quote === undefined ? addressOfOther(query, draft) : undefined}
      onChange={setDraft}
      onSave={() => quietly(save())}
      onDelete={isNew ? undefined : () => quietly(remove())}
      aside={
        <>
          <Duplicates
            duplicates={duplicates.filter(({ key }) => !kept.includes(key))}
            same={same?.key}
            onUse={quote === undefined ? undefined : (found) => quietly(use(found))}
            onSame={setSame}
            onKeepBoth={({ key }) => setKept([...kept, key])}
          />
          <MatchPreviewPanel page={page} />
          <section class="merge" aria-label={i18n.t('entries.mergeTitle')}>
            <h3>{i18n.t('entries.mergeTitle')}</h3>
            <p class="hint">{i18n.t('entries.mergeHint')}</p>
            <p role="status">
              {same && <Isolated text={i18n.t('entries.becomes', [same.entry.name])} />}
            </p>
            {same ? (
              <button type="button" onClick={() => setSame(undefined)}>
                {i18n.t('entries.keepBoth')}
              </button>
            ) : (
              <EntryFinder
                label={i18n.t('entries.findSame')}
                type={draft.type}
                search={search}
                onPick={setSame}
              />
            )}
          </section>
        </>
      }
    />
  );
}
