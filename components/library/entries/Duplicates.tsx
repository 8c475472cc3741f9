import { i18n } from '#i18n';
import type { Duplicate } from '../../../core/entries/find-duplicates.ts';
import type { FoundEntry } from '../../../core/entries/found-entry.ts';
import type { EntryKey } from '../../../core/model/entry.ts';
import { Isolated } from '../../shared/Isolated.tsx';
import { EntryLine } from './EntryLine.tsx';

export interface DuplicatesProps {
  duplicates: readonly Duplicate<FoundEntry>[];
  /** The one that the draft is said to be. */
  same: EntryKey | undefined;
  /** Where the entry is added for a quote's speaker: that one is meant, and nothing is added. */
  onUse?: ((found: FoundEntry) => void) | undefined;
  onSame(found: FoundEntry | undefined): void;
  onKeepBoth(found: FoundEntry): void;
}

/** Entries that may be the same, and what to do about each. */
export function Duplicates({ duplicates, same, onUse, onSame, onKeepBoth }: DuplicatesProps) {
  return (
    <section
      class="duplicates"
      aria-label={i18n.t('entries.duplicates')}
      hidden={duplicates.length === 0}
    >
      <h3>{i18n.t('entries.duplicates')}</h3>
      <ul>
        {duplicates.map((one) => {
          const { name } = one.entry;
          return (
            <li key={one.key}>
              <EntryLine found={one} />
              <p class="hint">
                <Isolated text={i18n.t(`entries.reason.${one.reason}`, [one.shared])} />
              </p>
              <div class="actions">
                {onUse && (
                  <button
                    type="button"
                    aria-label={`${i18n.t('entries.use')}: ${name}`}
                    onClick={() => onUse(one)}
                  >
                    {i18n.t('entries.use')}
                  </button>
                )}
                {one.dataset.title === '' && (
                  <a class="button" href={`#entries?id=${encodeURIComponent(one.key)}`}>
                    {i18n.t('entries.editThat')}
                  </a>
                )}
                <button
                  type="button"
                  aria-pressed={same === one.key}
                  aria-label={`${i18n.t('entries.itIsTheSame')}: ${name}`}
                  onClick={() => onSame(same === one.key ? undefined : one)}
                >
                  {i18n.t('entries.itIsTheSame')}
                </button>
                <button
                  type="button"
                  aria-label={`${i18n.t('entries.keepBoth')}: ${name}`}
                  onClick={() => onKeepBoth(one)}
                >
                  {i18n.t('entries.keepBoth')}
                </button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
