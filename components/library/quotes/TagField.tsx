import { useState } from 'preact/hooks';
import { useId } from '../../shared/use-id.ts';
import { i18n } from '#i18n';

interface TagFieldProps {
  label: string;
  /** Tags that are in use, to complete from. */
  known: readonly string[];
  onAdd(tag: string): void;
}

/** Of many tags a browser's list shows too many to choose from. */
const mostOffered = 200;

export function TagField({ label, known, onAdd }: TagFieldProps) {
  const id = useId();
  const [text, setText] = useState('');
  const add = () => {
    const tag = text.replace(/\s+/g, ' ').trim();
    if (tag === '') return;
    onAdd(tag);
    setText('');
  };
  return (
    <p class="field">
      <label for={id}>{label}</label>
      <span class="with-button">
        <input
          id={id}
          type="text"
          list={`${id}-known`}
          autocomplete="off"
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
        />
        <button type="button" onClick={add}>
          {i18n.t('quotes.addTag')}
        </button>
      </span>
      <datalist id={`${id}-known`}>
        {known.slice(0, mostOffered).map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
    </p>
  );
}
