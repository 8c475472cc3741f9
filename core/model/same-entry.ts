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
 * Is handed the entries of one dataset after the other, in the order that the reader gave them, and gives back
 * those whom no dataset before has: of one person two datasets would make a question who is meant.
 */
export function leaveOutRepeated(): <T>(found: readonly T[], entryOf: (one: T) => Entry) => T[] {
  const known = new Set<string>();
  return (found, entryOf) => {
    const fresh = found.filter((one) => !addressesOf(entryOf(one)).some((at) => known.has(at)));
    for (const one of fresh) for (const at of addressesOf(entryOf(one))) known.add(at);
    return fresh;
  };
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
