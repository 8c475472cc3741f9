import { i18n } from '#i18n';

interface EmptyNoteProps {
  /** Nothing is there at all; or only what is chosen leaves nothing. */
  why: 'nothing' | 'noneFits';
  onClear(): void;
}

/** What stands where a list would: how to come to quotes, or back to all of them. */
export function EmptyNote({ why, onClear }: EmptyNoteProps) {
  return (
    <section class="empty">
      <h2>{i18n.t(`quotes.empty.${why}`)}</h2>
      {why === 'noneFits' ? (
        <>
          <p>{i18n.t('quotes.empty.noneFitsHint')}</p>
          <button type="button" class="primary" onClick={onClear}>
            {i18n.t('quotes.clear')}
          </button>
        </>
      ) : (
        <ol>
          <li>{i18n.t('quotes.empty.first')}</li>
          <li>{i18n.t('quotes.empty.second')}</li>
          <li>{i18n.t('quotes.empty.third')}</li>
        </ol>
      )}
    </section>
  );
}
