import { canonicalText } from '../../core/sync/canonical-text.ts';
import { toValues } from '../../core/sync/fields.ts';
import type { Books } from '../../core/sync/books.ts';
import { change, type Edit } from '../../storage/change.ts';
import { openSyncStore } from '../../storage/sync-store.ts';
import { makeQuote } from '../fixtures/make-quote.ts';
import { findDisagreements, openStore } from '../storage/store.ts';
import type { PlainDevice } from './plain-life.ts';

/** A device with the store of the extension. */
export function openDexieDevice(_name: string, clock: () => number): PlainDevice {
  const db = openStore();
  const store = openSyncStore<Books>(db, clock);
  return {
    store,
    async edit(dice) {
      const id = `q${dice.below(30)}`;
      const note = `note ${dice.below(1_000)}`;
      const edit = dice.choose<Edit>([
        [4, { table: 'quotes', id, put: makeQuote({ id, note }) }],
        [3, { table: 'quotes', id, set: { note, tags: [dice.pick(['a', 'b'])] } }],
        [2, { table: 'quotes', id, remove: true }],
        [1, { table: 'settings', id: 'reading', put: { id: 'reading', everywhere: dice.chance(0.5), sitesOff: [], sitesOn: [] } }],
      ]); // prettier-ignore
      await change(db, [edit]);
    },
    async digest() {
      const quotes = await db.quotes.toArray();
      const shown = quotes.map((quote) => canonicalText(toValues('quote', { ...quote }))).sort();
      return canonicalText([shown, await db.settings.toArray()]);
    },
    findDisagreements: () => findDisagreements(db),
  };
}
