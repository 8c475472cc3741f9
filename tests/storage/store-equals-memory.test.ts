import { expect, test } from 'vitest';
import type { Operation } from '../../core/sync/operation.ts';
import type { Impact, SyncStore } from '../../core/sync/sync-store.ts';
import { change, type Edit } from '../../storage/change.ts';
import { openSyncStore } from '../../storage/sync-store.ts';
import { openMemorySyncStore } from '../faults/memory-store.ts';
import { rollDice } from '../faults/seeded.ts';
import { makeQuote } from '../fixtures/make-quote.ts';
import { findDisagreements, openStore } from './store.ts';

/** The store that the fault tests run over and the one of the browser, led through the same life. */

interface Books {
  turn: number;
}

async function readAll(store: SyncStore<Books>): Promise<Operation[]> {
  const all: Operation[] = [];
  let next: string | undefined;
  do {
    const page = await store.readState(next, 3);
    all.push(...page.operations);
    next = page.next;
  } while (next !== undefined);
  return all.sort((a, b) => (`${a.kind} ${a.id}` < `${b.kind} ${b.id}` ? -1 : 1));
}

/** The browser's store counts what it shows; of half a row the other one knows only that it stands. */
const withoutStanding = ({ added, changed, removed }: Impact) => ({ added, changed, removed });

const byName = <T extends { id: string }>(all: readonly T[]) =>
  [...all].sort((a, b) => (a.id < b.id ? -1 : 1));

async function openTwin(name: string, clock: () => number) {
  const db = openStore();
  await db.device.put({ id: 'this', device: name, logged: 0, standing: {}, writes: 0 });
  const stores = [
    openSyncStore<Books>(db, clock),
    openMemorySyncStore<Books>(name, clock),
  ] as const;
  for (const store of stores) await store.writeBooks('v', { turn: 0 });
  return { db, stores, clock, told: [0, 0] };
}

type Twin = Awaited<ReturnType<typeof openTwin>>;

async function edit(
  { db, stores: [, memory], clock }: Twin,
  id: string,
  dice: ReturnType<typeof rollDice>,
) {
  const known = await db.quotes.get(id);
  const isDeletion = known !== undefined && dice.chance(0.3);
  const { speaker: _, ...quote } =
    known ?? makeQuote({ id, savedAt: new Date(clock()).toISOString() });
  const note = `note ${dice.below(3)}`;
  const tags = ['peace', 'grain', 'gas']
    .filter(() => dice.chance(0.5))
    .sort(() => dice.below(3) - 1);
  const put = { ...quote, note, tags };
  const one: Edit = isDeletion
    ? { table: 'quotes', id, remove: true }
    : { table: 'quotes', id, put };
  await change(db, [one], clock());
  memory.edit('quote', id, isDeletion ? undefined : { ...put });
}

/** What one has to tell reaches the other, as through a vault. */
async function send(from: Twin, to: Twin, turn: number): Promise<void> {
  const [ours, theirs] = await Promise.all(
    from.stores.map((store, i) => store.readOutbox('v', from.told[i] ?? 0, 4)),
  );
  if (!ours || !theirs) return;
  expect(byName(ours.operations)).toEqual(byName(theirs.operations));
  // Where there is one vault, what comes from it leaves no line in the browser's store.
  from.told = [ours.upTo, theirs.upTo];
  const coming = { operations: ours.operations, parked: [] };
  const previews = await Promise.all(
    to.stores.map(async (store) => withoutStanding(await store.preview(coming.operations))),
  );
  expect(previews[0]).toEqual(previews[1]);
  const impacts = [];
  for (const store of to.stores)
    impacts.push(withoutStanding(await store.apply('v', coming, { turn })));
  expect(impacts[0]).toEqual(impacts[1]);
}

test.each(Array.from({ length: 6 }, (_, i) => i + 1))(
  'life %i is the same in both',
  async (seed) => {
    const dice = rollDice(seed);
    let now = Date.UTC(2026, 0, 1);
    const twins: Twin[] = [];
    for (const [i, ahead] of [0, 90_000, -86_400_000].entries())
      twins.push(await openTwin(`device${i}`, () => now + ahead));
    for (let turn = 0; turn < 40; turn++) {
      now += dice.below(60_000);
      const twin = dice.pick(twins);
      if (dice.chance(0.6)) await edit(twin, `q${dice.below(6)}`, dice);
      else await send(twin, dice.pick(twins.filter((one) => one !== twin)), turn);
    }
    for (const { db, stores } of twins) {
      expect(await readAll(stores[0])).toEqual(await readAll(stores[1]));
      const lost = (await db.conflicts.toArray()).map((one) => one.lost.at).sort();
      expect(lost).toEqual([...new Set(stores[1].lostEdits().map((one) => one.lost.at))].sort());
      expect(await findDisagreements(db)).toEqual([]);
    }
  },
);
