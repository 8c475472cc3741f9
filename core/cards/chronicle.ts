import type { CardStatement, EntryCard } from '../model/card.ts';
import { splitEntryKey, type EntryKey } from '../model/entry.ts';
import { lastDay } from '../model/partial-date.ts';

/** A statement of an article's cards, with the card it stands in first. */
export interface ChronicleItem {
  /** Among all datasets. */
  id: string;
  statement: CardStatement;
  /** Who said it: an entry's key where it has a card. */
  speaker: EntryKey | undefined;
  name: string;
}

/**
 * Who said what when before the article, from all its cards, the newest first. A statement that stands in
 * several cards is one.
 */
export function listChronicle(cards: Iterable<EntryCard>): ChronicleItem[] {
  const items = new Map<string, ChronicleItem>();
  for (const { key, prior } of cards)
    for (const statement of prior) {
      // What the reader made is one, whichever dataset's card it stands in.
      const id = statement.own?.id ?? `${splitEntryKey(key).datasetId} ${statement.id}`;
      const { name, key: speaker } = statement.speaker;
      if (!items.has(id)) items.set(id, { id, statement, speaker, name });
    }
  const dayOf = ({ statement }: ChronicleItem) => lastDay(statement.date);
  return [...items.values()].sort((a, b) =>
    dayOf(a) === dayOf(b) ? 0 : dayOf(a) < dayOf(b) ? 1 : -1,
  );
}
