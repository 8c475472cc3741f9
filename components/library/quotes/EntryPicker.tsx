import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Isolated } from '../../shared/Isolated.tsx';
import { useId } from '../../shared/use-id.ts';

export interface Suggestion {
  key: string;
  name: string;
  type: 'person' | 'term';
  /** What tells it from another of the same name. */
  detail?: string;
}

interface EntryPickerProps {
  label: string;
  text: string;
  suggest(text: string): readonly Suggestion[];
  onText(text: string): void;
  onPick(entry: Suggestion): void;
}

/** A text field that offers entries of all datasets as one types. */
export function EntryPicker({ label, text, suggest, onText, onPick }: EntryPickerProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const offered = isOpen && text.trim() !== '' ? suggest(text) : [];
  const pick = (entry: Suggestion) => {
    setOpen(false);
    setActive(-1);
    onPick(entry);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const chosen = offered[active];
    if (step !== 0 && offered.length > 0) {
      setActive((active + step + offered.length) % offered.length);
    } else if (event.key === 'Enter' && chosen) pick(chosen);
    else if (event.key === 'Escape' && offered.length > 0) setOpen(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="field picker">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        role="combobox"
        autocomplete="off"
        aria-autocomplete="list"
        aria-expanded={offered.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={offered[active] ? `${id}-${active}` : undefined}
        value={text}
        onInput={({ currentTarget }) => {
          setOpen(true);
          setActive(-1);
          onText(currentTarget.value);
        }}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <ul id={`${id}-list`} role="listbox" aria-label={label} hidden={offered.length === 0}>
        {offered.map((entry, i) => (
          <li
            key={entry.key}
            id={`${id}-${i}`}
            role="option"
            aria-selected={i === active}
            onPointerDown={(event) => {
              // The field keeps the focus, and with it the list.
              event.preventDefault();
              pick(entry);
            }}
          >
            <Isolated text={entry.name} />{' '}
            <span class="quiet">
              {i18n.t(`quotes.type.${entry.type}`)}{' '}
              {entry.detail && <Isolated text={entry.detail} />}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
