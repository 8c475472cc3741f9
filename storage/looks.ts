import type { CardMaterial } from '../core/model/card.ts';
import { splitEntryKey } from '../core/model/entry.ts';
import type { LookRow, SourceContextDatabase } from './database.ts';

/**
 * Which statements an entry had when its card was opened last, so that what came since can be told. Of this
 * device alone: it is nothing that the reader made.
 */

function ownIds({ key, entry, statements }: CardMaterial): string[] {
  const { id } = splitEntryKey(key);
  const own = statements.filter(({ speaker, about }) =>
    entry.type === 'person' ? speaker === id : about.includes(id),
  );
  return own.map((statement) => statement.id);
}

/** @param at a timestamp in UTC */
export async function noteLooks(
  db: SourceContextDatabase,
  materials: readonly CardMaterial[],
  at: string,
): Promise<void> {
  const rows = materials.map((material): LookRow => ({
    key: material.key,
    at,
    statements: ownIds(material),
    all: material.omitted === 0,
  }));
  await db.looks.bulkPut(rows);
}

/**
 * Tells of each material which statements came after the last look at its entry. Where not all of them were
 * read, then or now, nobody can tell.
 */
export async function tellNew(
  db: SourceContextDatabase,
  materials: readonly CardMaterial[],
): Promise<CardMaterial[]> {
  const looks = await db.looks.bulkGet(materials.map(({ key }) => key));
  return materials.map((material, i) => {
    const look = looks[i];
    if (!look?.all || material.omitted > 0) return material;
    const seen = new Set(look.statements);
    const newIds = ownIds(material).filter((id) => !seen.has(id));
    return newIds.length > 0 ? { ...material, newIds } : material;
  });
}
