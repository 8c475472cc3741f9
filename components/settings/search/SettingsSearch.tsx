import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { countPhrase } from '../../shared/plural.ts';
import { findRows, type SearchRow } from './find-rows.ts';
import { useId } from '../../shared/use-id.ts';

/** Where the arrow keys lead among what was found. */
const steps: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

interface SettingsSearchProps {
  rows: readonly SearchRow[];
  /** The address may be that of the place already, and then a link alone does nothing. */
  onGo(place: string): void;
}

/** Finds a setting by words; arrows walk what was found, Enter goes there, Escape ends the search. */
export function SettingsSearch({ rows, onGo }: SettingsSearchProps) {
  const [typed, setTyped] = useState('');
  const frame = useRef<HTMLElement>(null);
  const id = useId();
  const found = findRows(rows, typed);
  const isSearching = typed.trim() !== '';

  const walk = (event: KeyboardEvent) => {
    const stops = [...(frame.current?.querySelectorAll<HTMLElement>('input, a') ?? [])];
    const step = steps[event.key];
    if (event.key === 'Escape' && isSearching) {
      setTyped('');
      stops[0]?.focus();
    } else if (step !== undefined) {
      const at = stops.indexOf(document.activeElement as HTMLElement);
      stops[Math.max(0, Math.min(at + step, stops.length - 1))]?.focus();
    } else return;
    event.preventDefault();
  };
  return (
    <search class="find" ref={frame} onKeyDown={walk}>
      <label for={id}>{i18n.t('settings.search.label')}</label>
      <input
        id={id}
        type="search"
        value={typed}
        autoComplete="off"
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <p role="status">
        {isSearching &&
          (found.length === 0
            ? i18n.t('settings.search.none')
            : countPhrase('settings.search.found', found.length))}
      </p>
      {found.length > 0 && (
        <ul>
          {found.map(({ place, title, section }) => (
            <li key={place + title}>
              <a
                href={`#${place}`}
                onClick={() => {
                  setTyped('');
                  onGo(place);
                }}
              >
                <b>{title}</b> <span class="hint">{section}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </search>
  );
}
