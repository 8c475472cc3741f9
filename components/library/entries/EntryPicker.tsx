import { useEffect, useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { FoundEntry } from '../../../core/entries/found-entry.ts';
import type { Entry } from '../../../core/model/entry.ts';
import { EntryLine } from './EntryLine.tsx';

export interface EntryPickerProps {
  label: string;
  /** Offers only people, or only terms. */
  type?: Entry['type'] | undefined;
  search(text: string): Promise<FoundEntry[]>;
  onPick(found: FoundEntry): void;
}

/** Waits for a pause in typing. Milliseconds. */
const pause = 200;

/** Finds an entry of any dataset by what a person types; each found one is a button. */
export function EntryPicker({ label, type, search, onPick }: EntryPickerProps) {
  const id = useId();
  const [text, setText] = useState('');
  const [found, setFound] = useState<FoundEntry[]>();
  useEffect(() => {
    setFound(undefined);
    if (text.trim() === '') return undefined;
    let current = true;
    const timer = setTimeout(async () => {
      const answer = await search(text);
      if (current) setFound(answer.filter(({ entry }) => !type || entry.type === type));
    }, pause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text, type, search]);
  return (
    <div class="picker">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="search"
        autocomplete="off"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <div role="status">
        {found?.length === 0 && <p class="hint">{i18n.t('entries.nothingFound')}</p>}
      </div>
      {found && found.length > 0 && (
        <ul class="offers">
          {found.map((one) => (
            <li key={one.key}>
              <button
                type="button"
                onClick={() => {
                  setText('');
                  onPick(one);
                }}
              >
                <EntryLine found={one} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
