import { assembleLedCard } from '../../core/cards/assemble-card.ts';
import type { EntryCard } from '../../core/model/card.ts';
import type { EntryKey } from '../../core/model/entry.ts';
import type { Day } from '../../core/model/partial-date.ts';
import type { SourceContextDatabase } from '../../storage/database.ts';
import { readCardMaterials } from '../../storage/card-materials.ts';

const mostStatements = 2_000;

interface LoneCardRequest {
  key: EntryKey;
  /** What the card is read beside; its headline is all that statements are ranked by. */
  article: { title: string; day?: Day | undefined };
  today: Day;
}

/** The card of an entry that the article does not name; undefined where the entry is gone. */
export async function readLoneCard(
  db: SourceContextDatabase,
  { key, article, today }: LoneCardRequest,
): Promise<EntryCard | undefined> {
  const day = article.day ?? today;
  const [material] = await readCardMaterials(db, [key], day, mostStatements);
  return (
    material &&
    assembleLedCard(material, {
      mention: {
        start: 0,
        end: 0,
        entry: key,
        kind: material.entry.type,
        rule: 'full-name',
        confidence: 1,
      },
      onPage: material.entry.name,
      passage: article.title,
      near: [],
      article: { title: article.title },
      topic: new Map(),
      day,
      dayKnown: article.day !== undefined,
    })
  );
}
