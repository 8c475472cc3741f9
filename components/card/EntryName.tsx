import type { CardName } from '../../core/model/card.ts';
import type { EntryKey } from '../../core/model/entry.ts';
import { Isolated } from '../shared/Isolated.tsx';

/** Leads to the card of another entry. */
export type OpenEntry = (key: EntryKey) => void;

/** The name of an entry: a button that opens its card, plain text where it has none. */
export function EntryName({ entry, onOpen }: { entry: CardName; onOpen?: OpenEntry | undefined }) {
  const { name, key } = entry;
  if (key === undefined || !onOpen) return <Isolated text={name} />;
  return (
    <button type="button" class="lead" onClick={() => onOpen(key)}>
      <Isolated text={name} />
    </button>
  );
}

export function EntryNames({
  entries,
  onOpen,
}: {
  entries: readonly CardName[];
  onOpen?: OpenEntry | undefined;
}) {
  return (
    <>
      {entries.map((entry, i) => [
        i > 0 && ' ',
        <span key={entry.name} class="listed">
          <EntryName entry={entry} onOpen={onOpen} />
          {i < entries.length - 1 && ','}
        </span>,
      ])}
    </>
  );
}
