import { entryKey, splitEntryKey, type Entry, type EntryId, type EntryKey } from './entry.ts';
import { safeHref } from './source.ts';
import type { Statement } from './statement.ts';

/** The addresses that stand for a person elsewhere, in one spelling: two people with one of them are one. */
export function addressesOf(entry: Entry): string[] {
  const addresses = entry.type === 'person' ? entry.sameAs : [];
  return addresses.flatMap(
    (address) =>
      safeHref(address)
        ?.replace(/^http:/, 'https:')
        .replace(/\/$/, '') ?? [],
  );
}

/**
 * Whose copies some published entries are: of one person two datasets would make a question who is meant.
 * @param found in the order that the reader gave the datasets
 * @returns keys of people whom a dataset before has, each with the key that stands there
 */
export function listCopies(
  found: readonly { key: EntryKey; entry: Entry }[],
): Map<EntryKey, EntryKey> {
  const holders = new Map<string, EntryKey[]>();
  for (const { key, entry } of found)
    for (const at of new Set(addressesOf(entry)))
      holders.set(at, [...(holders.get(at) ?? []), key]);
  const copies = new Map<EntryKey, EntryKey>();
  for (const keys of holders.values()) {
    const datasets = new Set(keys.map((key) => splitEntryKey(key).datasetId));
    const [first = '', ...others] = keys;
    // An address that several of one dataset have, as of a party, is nobody's own.
    if (datasets.size < keys.length) continue;
    for (const key of others) if (!copies.has(key)) copies.set(key, copies.get(first) ?? first);
  }
  return copies;
}

/**
 * A statement by or about the same one in another dataset, as a statement of an entry: all else that it speaks of
 * goes by the keys of its dataset.
 */
export function asStatementOf(entry: EntryId, same: EntryKey, statement: Statement): Statement {
  const { datasetId, id } = splitEntryKey(same);
  const call = (one: EntryId) => (one === id ? entry : entryKey(datasetId, one));
  return {
    ...statement,
    id: `${datasetId} ${statement.id}`,
    speaker: call(statement.speaker),
    about: statement.about.map(call),
    relations: statement.relations.map((relation) => ({
      ...relation,
      statement: `${datasetId} ${relation.statement}`,
    })),
  };
}
