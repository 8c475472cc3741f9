import { i18n } from '#i18n';
import { Told } from './Told.tsx';

export interface NotSavedProps {
  why: 'full' | 'failed' | 'gone';
  /** The words with speaker and source, so that they are not lost. */
  citation: string;
  onCopy(): void;
  onAgain(): void;
  onClose(): void;
}

const reasons = {
  full: () => i18n.t('saving.full'),
  failed: () => i18n.t('saving.failed'),
  gone: () => i18n.t('saving.gone'),
};

/** Nothing was written: says why, and offers the words for copying. */
export function NotSaved({ why, citation, onCopy, onAgain, onClose }: NotSavedProps) {
  return (
    <Told text={reasons[why]()} isProblem onClose={onClose}>
      <textarea readOnly rows={4} aria-label={i18n.t('saving.words')} value={citation} />
      <p class="actions">
        <button type="button" class="primary" onClick={onCopy}>
          {i18n.t('saving.copy')}
        </button>
        {why !== 'gone' && (
          <button type="button" onClick={onAgain}>
            {i18n.t('saving.again')}
          </button>
        )}
      </p>
    </Told>
  );
}
