import { i18n } from '#i18n';
import { countPhrase } from '../../shared/plural.ts';
import { TagField } from './TagField.tsx';

interface SelectionBarProps {
  count: number;
  /** Own quotes that are found and not ticked. */
  more: number;
  knownTags: readonly string[];
  onTickAll(): void;
  onUntick(): void;
  onTag(tag: string): void;
  onDelete(): void;
}

/** What can be done with several quotes at once. */
export function SelectionBar(props: SelectionBarProps) {
  const { count, more, knownTags, onTickAll, onUntick, onTag, onDelete } = props;
  return (
    <section class="selection" aria-label={i18n.t('quotes.selected.title')}>
      <p role="status">{countPhrase('quotes.selected.count', count)}</p>
      {more > 0 && (
        <button type="button" onClick={onTickAll}>
          {i18n.t('quotes.selected.all')}
        </button>
      )}
      <button type="button" onClick={onUntick}>
        {i18n.t('quotes.selected.none')}
      </button>
      <TagField label={i18n.t('quotes.form.tag')} known={knownTags} onAdd={onTag} />
      <button type="button" onClick={onDelete}>
        {i18n.t('quotes.delete')}
      </button>
    </section>
  );
}
