import { i18n } from '#i18n';

interface EditButtonsProps {
  onEdit(): void;
  onDelete(): void;
}

/** What can be done with a row that is the reader's own. */
export function EditButtons({ onEdit, onDelete }: EditButtonsProps) {
  return (
    <p class="buttons">
      <button type="button" onClick={onEdit}>
        {i18n.t('quotes.edit')}
      </button>
      <button type="button" onClick={onDelete}>
        {i18n.t('quotes.delete')}
      </button>
    </p>
  );
}
