import { i18n } from '#i18n';
import { Isolated } from '../../shared/Isolated.tsx';

export interface ListedCorrection {
  id: string;
  /** The name of the entry, or the words of the statement. */
  text: string;
  /** The dataset's title; empty where it is not subscribed to any more. */
  dataset: string;
  /** Where it is edited; undefined where its row is gone. */
  href: string | undefined;
}

export interface CorrectionListProps {
  corrections: readonly ListedCorrection[];
  onRestore(correction: ListedCorrection): void;
}

/** Everything that the reader says otherwise than datasets. */
export function CorrectionList({ corrections, onRestore }: CorrectionListProps) {
  return (
    <section aria-label={i18n.t('corrections.title')}>
      <h3>{i18n.t('corrections.title')}</h3>
      <ul class="entries">
        {corrections.map((one) => {
          const line = (
            <span class="line">
              <Isolated text={one.text} />
              <span class="dataset">
                {one.href === undefined
                  ? i18n.t('corrections.gone')
                  : one.dataset !== '' && (
                      <Isolated text={i18n.t('corrections.over', [one.dataset])} />
                    )}
              </span>
            </span>
          );
          return (
            <li key={one.id}>
              {one.href === undefined ? line : <a href={one.href}>{line}</a>}
              <button
                type="button"
                class="quiet"
                aria-label={i18n.t('corrections.restore', [one.text])}
                onClick={() => onRestore(one)}
              >
                {i18n.t('corrections.asPublished')}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
