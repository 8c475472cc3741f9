import { i18n } from '#i18n';
import { Isolated } from '../../shared/Isolated.tsx';

interface ChipsProps {
  label: string;
  items: readonly { key: string; name: string }[];
  onRemove(key: string): void;
}

/** Things that were put in, each with a button that takes it out again. */
export function Chips({ label, items, onRemove }: ChipsProps) {
  if (items.length === 0) return null;
  return (
    <ul class="chips" aria-label={label}>
      {items.map(({ key, name }) => (
        <li key={key}>
          <Isolated text={name} />
          <button
            type="button"
            aria-label={i18n.t('quotes.takeOut', [name])}
            onClick={() => onRemove(key)}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}
