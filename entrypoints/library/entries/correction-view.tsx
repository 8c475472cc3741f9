import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CorrectionForm } from '../../../components/library/entries/CorrectionForm.tsx';
import { checkDraft, type EntryFaults } from '../../../core/entries/check-entry.ts';
import { correctionOfEntry, isCorrectable } from '../../../core/entries/entry-correction.ts';
import { finishEntry } from '../../../core/entries/finish-entry.ts';
import type { Entry, EntryKey } from '../../../core/model/entry.ts';
import type { Edit } from '../../../storage/change.ts';
import { readBothEntries, type BothRows } from '../../../storage/corrected-rows.ts';
import { afterWrite } from '../quotes/edits.ts';
import type { ViewProps } from '../view.ts';

/** Waits for the entry, so that the form begins with it. */
export function CorrectionView(props: ViewProps) {
  const { db, query } = props;
  const key = query.get('correct') ?? '';
  const [both, setBoth] = useState<BothRows<Entry> | 'gone'>();
  useEffect(() => {
    void readBothEntries(db, key).then((found) => setBoth(found ?? 'gone'));
  }, [db, key]);
  if (both === 'gone') return <p>{i18n.t('entries.gone')}</p>;
  return both ? <OpenCorrection {...props} entryKey={key} {...both} /> : null;
}

/** Only what the form has can be wrong: how the dataset keeps the rest is its publisher's. */
function faultsOf(draft: Entry): EntryFaults {
  return new Map([...checkDraft(draft)].filter(([path]) => isCorrectable(draft.type, path)));
}

function OpenCorrection({
  entryKey: key,
  published,
  shown,
  isCorrected,
  dataset,
  apply,
  go,
}: ViewProps & BothRows<Entry> & { entryKey: EntryKey }) {
  const [draft, setDraft] = useState(shown);
  const [tries, setTries] = useState(0);
  const write = (edits: Edit[], done: string) =>
    void afterWrite(apply(edits, done), () => go('entries'));
  const restore = () =>
    write(
      [{ table: 'corrections', id: key, remove: true }],
      i18n.t('corrections.entryRestored', [published.name]),
    );
  const save = () => {
    setTries(tries + 1);
    if (faultsOf(draft).size > 0) return;
    const put = correctionOfEntry(key, published, finishEntry(draft));
    if (put)
      write(
        [{ table: 'corrections', id: key, put }],
        i18n.t('corrections.entrySaved', [published.name]),
      );
    // What says the same as the dataset is no correction.
    else if (isCorrected) restore();
    else go('entries');
  };
  return (
    <CorrectionForm
      published={published}
      draft={draft}
      dataset={dataset}
      faults={tries > 0 ? faultsOf(draft) : new Map()}
      tries={tries}
      onChange={setDraft}
      onSave={save}
      onRestore={isCorrected ? restore : undefined}
    />
  );
}
