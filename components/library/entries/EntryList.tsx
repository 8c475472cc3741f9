import { i18n } from '#i18n';
import type { FoundEntry } from '../../../core/entries/found-entry.ts';
import type { Merge } from '../../../core/model/merge.ts';
import { splitEntryKey, type EntryKey } from '../../../core/model/entry.ts';
import { Isolated } from '../../shared/Isolated.tsx';
import { countPhrase } from '../../shared/plural.ts';
import { CorrectionList, type ListedCorrection } from './CorrectionList.tsx';
import { EntryLine } from './EntryLine.tsx';
import { useId } from '../../shared/use-id.ts';

export interface EntryListProps {
  search: string;
  /** The reader's own, or what the search has found; undefined while looking. */
  entries: readonly FoundEntry[] | undefined;
  merges: readonly Merge[];
  /** Names of merged entries. */
  names: Readonly<Record<EntryKey, string>>;
  corrections: readonly ListedCorrection[];
  onSearch(text: string): void;
  onDelete(found: FoundEntry): void;
  onSeparate(merge: Merge): void;
  onRestore(correction: ListedCorrection): void;
}

function MergeList({
  merges,
  names,
  onSeparate,
}: Pick<EntryListProps, 'merges' | 'names' | 'onSeparate'>) {
  const nameOf = (key: EntryKey) => names[key] ?? splitEntryKey(key).id;
  return (
    <section aria-label={i18n.t('entries.merges')}>
      <h3>{i18n.t('entries.merges')}</h3>
      <ul class="entries">
        {merges.map((merge) => (
          <li key={merge.from}>
            <span class="line">
              <Isolated text={nameOf(merge.from)} />
              <span class="about">
                <Isolated text={i18n.t('entries.isThe', [nameOf(merge.into)])} />
              </span>
            </span>
            <button
              type="button"
              class="quiet"
              aria-label={i18n.t('entries.separateFrom', [nameOf(merge.from), nameOf(merge.into)])}
              onClick={() => onSeparate(merge)}
            >
              {i18n.t('entries.separate')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The reader's own entries, a search among those of all datasets, which of them are one, and what is corrected. */
export function EntryList(props: EntryListProps) {
  const { search, entries, merges, corrections, onSearch, onDelete } = props;
  const id = useId();
  const isSearch = search.trim() !== '';
  return (
    <div class="entry-list">
      <div class="actions">
        <a class="button primary" href="#entries?add=person">
          {i18n.t('entries.addPerson')}
        </a>
        <a class="button" href="#entries?add=term">
          {i18n.t('entries.addTerm')}
        </a>
      </div>
      <div class="field">
        <label for={id}>{i18n.t('entries.search')}</label>
        <input
          id={id}
          type="search"
          value={search}
          onInput={(event) => onSearch(event.currentTarget.value)}
        />
      </div>
      <p role="status" class="hint">
        {entries &&
          (entries.length > 0
            ? countPhrase('popup.entries', entries.length)
            : i18n.t(isSearch ? 'entries.nothingFound' : 'entries.none'))}
      </p>
      {entries && entries.length > 0 && (
        <ul class="entries">
          {entries.map((found) =>
            found.dataset.title === '' ? (
              <li key={found.key}>
                <a href={`#entries?id=${encodeURIComponent(found.key)}`}>
                  <EntryLine found={found} />
                </a>
                <button
                  type="button"
                  class="quiet"
                  aria-label={i18n.t('entries.deleteEntry', [found.entry.name])}
                  onClick={() => onDelete(found)}
                >
                  {i18n.t('entries.delete')}
                </button>
              </li>
            ) : (
              <li key={found.key}>
                <EntryLine found={found} />
                <a
                  class="button quiet"
                  href={`#entries?correct=${encodeURIComponent(found.key)}`}
                  aria-label={i18n.t('corrections.ofEntry', [found.entry.name])}
                >
                  {i18n.t('corrections.correct')}
                </a>
              </li>
            ),
          )}
        </ul>
      )}
      {!isSearch && merges.length > 0 && <MergeList {...props} />}
      {!isSearch && corrections.length > 0 && <CorrectionList {...props} />}
    </div>
  );
}
