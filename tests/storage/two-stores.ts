import type { Entry } from '../../core/model/entry.ts';
import type { Operation } from '../../core/sync/operation.ts';
import { type Edit } from '../../storage/change.ts';
import type { SourceContextDatabase } from '../../storage/database.ts';
import { readOwnEntries } from '../../storage/own-entries.ts';
import { openSyncStore } from '../../storage/sync-store.ts';
import { makeQuote } from '../fixtures/make-quote.ts';
import { makePerson, makeTerm } from '../fixtures/make.ts';

/** Two devices that send each other all they have. */

export const person: Entry = {
  type: 'person',
  ...makePerson('ruiz', 'Ana Ruiz', { aliases: ['A', 'B'] }),
};
export const term: Entry = { type: 'term', ...makeTerm('talks', 'Harbour talks') };
export const quote = makeQuote({ id: 'q1' });
export const putQuote: Edit = { table: 'quotes', id: 'q1', put: quote };
export const note = (text: string): Edit => ({ table: 'quotes', id: 'q1', set: { note: text } });
export const edits: Edit[] = [
  putQuote,
  { table: 'entries', id: 'ruiz', put: person },
  { table: 'entries', id: 'talks', put: term },
  { table: 'merges', id: 'press ana', put: { from: 'press ana', into: 'own ruiz' } },
  {
    table: 'corrections',
    id: 'press ana',
    put: { id: 'press ana', description: 'Harbour master' },
  },
  {
    table: 'settings',
    id: 'reading',
    put: { id: 'reading', everywhere: false, sitesOff: ['a'], sitesOn: [] },
  },
];

export const storeOf = (db: SourceContextDatabase) =>
  openSyncStore<{ turn: number }>(db, () => 1_000);

export async function readOperations(db: SourceContextDatabase): Promise<Operation[]> {
  const all: Operation[] = [];
  let next: string | undefined;
  do {
    const page = await storeOf(db).readState(next, 2);
    all.push(...page.operations);
    next = page.next;
  } while (next !== undefined);
  return all;
}

export async function send(from: SourceContextDatabase, to: SourceContextDatabase) {
  const operations = await readOperations(from);
  return storeOf(to).apply('v', { operations, parked: [] }, { turn: 1 });
}

export async function readRows(db: SourceContextDatabase) {
  return [
    await db.quotes.toArray(),
    new Set(await readOwnEntries(db)),
    await db.merges.toArray(),
    await db.corrections.toArray(),
    await db.settings.toArray(),
  ];
}
