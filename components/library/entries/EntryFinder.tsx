import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { FoundEntry } from '../../../core/entries/found-entry.ts';
import type { Entry } from '../../../core/model/entry.ts';
import { EntryPicker } from '../quotes/EntryPicker.tsx';

export interface EntryFinderProps {
  label: string;
  /** Offers only people, or only terms. */
  type: Entry['type'];
  search(text: string): Promise<FoundEntry[]>;
  onPick(found: FoundEntry): void;
}

/** Waits for a pause in typing. Milliseconds. */
const pause = 200;

/** A picker over the entries of all datasets that the store is asked for as one types. */
export function EntryFinder({ label, type, search, onPick }: EntryFinderProps) {
  const [text, setText] = useState('');
  const [found, setFound] = useState<FoundEntry[]>();
  useEffect(() => {
    setFound(undefined);
    if (text.trim() === '') return undefined;
    let current = true;
    const timer = setTimeout(async () => {
      const answer = await search(text);
      if (current) setFound(answer.filter(({ entry }) => entry.type === type));
    }, pause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text, type, search]);
  const suggestions = (found ?? []).map(({ key, entry, dataset }) => ({
    key,
    name: entry.name,
    type: entry.type,
    detail: dataset.title,
  }));
  return (
    <>
      <EntryPicker
        label={label}
        text={text}
        suggest={() => suggestions}
        onText={setText}
        onPick={({ key }) => {
          const picked = found?.find((one) => one.key === key);
          setText('');
          if (picked) onPick(picked);
        }}
      />
      <p role="status" class="hint">
        {found?.length === 0 && i18n.t('entries.nothingFound')}
      </p>
    </>
  );
}
