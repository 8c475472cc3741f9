import { canonicalText } from '../../core/sync/canonical-text.ts';
import { toRow, type Row } from '../../core/sync/fields.ts';
import {
  isStanding,
  mergeFields,
  type Fields,
  type LostEdit,
} from '../../core/sync/merge-fields.ts';
import type { Operation, Register } from '../../core/sync/operation.ts';
import { isRowKind, type RowKindName } from '../../core/sync/row-kinds.ts';
import { seeStamp } from '../../core/sync/stamp.ts';
import { StoreError, type Impact, type SyncStore } from '../../core/sync/sync-store.ts';
import { writeOperation, type DeviceClock } from '../../core/sync/write-operation.ts';

interface LogLine {
  key: string;
  fields: string[];
  /** The vault that it came from; empty for an edit of this device. */
  from: string;
}

interface State {
  rows: Map<string, Fields>;
  log: LogLine[];
  parked: Set<string>;
  lost: LostEdit[];
  books: Map<string, unknown>;
  last: string | undefined;
}

export interface MemorySyncStore<Books> extends SyncStore<Books> {
  /** An edit of the person; undefined deletes. What was written is returned, as it stands now. */
  edit(kind: RowKindName, id: string, row: Row | undefined): Operation | undefined;
  readRow(kind: RowKindName, id: string): Row | undefined;
  /** Ids of the rows that stand. */
  standing(kind: RowKindName): string[];
  fieldsOf(kind: RowKindName, id: string): Fields | undefined;
  lostEdits(): readonly LostEdit[];
  parkedLines(): string[];
  /** As if a newer version had been here. */
  park(line: string): void;
  /** All that devices have to agree on: the registers of what stands, and what is not understood. */
  digest(): string;
  /** What goes wrong in a transaction, after so many that go well; nothing of it is written. */
  failNext(how: 'full' | 'ended' | undefined, after?: number): void;
  /** Settles when a transaction is ended; what waits for that transaction waits for ever. */
  ended(): Promise<'ended'>;
  backUp(): unknown;
  restore(backup: unknown): void;
}

const emptyState = (): State => ({
  rows: new Map(), log: [], parked: new Set(), lost: [], books: new Map(), last: undefined,
}); // prettier-ignore

const keyOf = (kind: string, id: string) => `${kind} ${id}`;
function partsOf(key: string): [RowKindName, string] {
  const at = key.indexOf(' ');
  return [key.slice(0, at) as RowKindName, key.slice(at + 1)];
}

/**
 * A store that behaves as the one in the browser does: what is written together is written whole or not at
 * all, and nothing that is handed out can change it.
 */
export function openMemorySyncStore<Books>(
  device: string,
  clock: () => number,
): MemorySyncStore<Books> {
  let state = emptyState();
  let fails: 'full' | 'ended' | undefined;
  let failsAfter = 0;
  let end = Promise.withResolvers<'ended'>();

  /** One transaction over a copy, put in place at its end. */
  async function transact<T>(change: (draft: State) => T): Promise<T> {
    const how = failsAfter-- > 0 ? undefined : fails;
    if (how) fails = undefined;
    if (how === 'full') throw new StoreError('full');
    const draft: State = {
      ...state, rows: new Map(state.rows), log: [...state.log], parked: new Set(state.parked),
      lost: [...state.lost], books: new Map(state.books),
    }; // prettier-ignore
    const result = change(draft);
    if (how === 'ended') {
      end.resolve('ended');
      end = Promise.withResolvers<'ended'>();
      return new Promise<never>(() => {});
    }
    state = draft;
    return result;
  }

  function merge(draft: State, operations: readonly Operation[], from: string): Impact {
    const stood = (fields: Fields | undefined) => fields !== undefined && isStanding(fields);
    const impact: Impact = {
      standing: [...state.rows.values()].filter(isStanding).length,
      added: 0, changed: 0, removed: 0,
    }; // prettier-ignore
    for (const { kind, id, fields } of operations) {
      if (!isRowKind(kind)) throw new TypeError(`${kind} came through the door`);
      const key = keyOf(kind, id);
      const before = draft.rows.get(key);
      const merged = mergeFields(kind, before ?? {}, fields);
      draft.lost.push(...merged.lost);
      for (const { at } of Object.values(fields)) draft.last = seeStamp(draft.last, at, clock());
      if (merged.changed.length === 0) continue;
      draft.rows.set(key, merged.fields);
      draft.log.push({ key, fields: merged.changed, from });
      const stands = isStanding(merged.fields);
      if (stands && !stood(before)) impact.added++;
      else if (!stands && stood(before)) impact.removed++;
      else if (stands) impact.changed++;
    }
    return impact;
  }

  const copy = <T>(value: T): T => structuredClone(value);

  return {
    async readBooks(vault) {
      return copy(state.books.get(vault)) as Books | undefined;
    },
    writeBooks: (vault, books) => transact((draft) => void draft.books.set(vault, copy(books))),
    apply: (vault, { operations, parked }, books) =>
      transact((draft) => {
        const impact = merge(draft, copy(operations), vault);
        for (const line of parked) draft.parked.add(line);
        draft.books.set(vault, copy(books));
        return impact;
      }),
    async preview(operations) {
      return merge({ ...emptyState(), rows: new Map(state.rows) }, copy(operations), '');
    },
    async readOutbox(vault, after, most) {
      const news = new Map<string, Set<string>>();
      let upTo = after;
      for (const [i, { key, fields, from }] of state.log.entries()) {
        if (i < after) continue;
        if (from !== vault) {
          if (!news.has(key) && news.size === most) break;
          news.set(key, new Set([...(news.get(key) ?? []), ...fields]));
        }
        upTo = i + 1;
      }
      const operations = [...news].map(([key, names]): Operation => {
        const [kind, id] = partsOf(key);
        const registers = Object.entries(state.rows.get(key) ?? {});
        return {
          kind,
          id,
          fields: Object.fromEntries(registers.filter(([name]) => names.has(name))),
        };
      });
      return { operations: copy(operations), upTo };
    },
    async readState(after, most) {
      const all = [...state.rows].sort(([a], [b]) => (a < b ? -1 : 1));
      const rest = all.filter(([key]) => after === undefined || key > after);
      const page = rest.slice(0, most);
      const operations = page.map(([key, fields]): Operation => {
        const [kind, id] = partsOf(key);
        return { kind, id, fields: { ...fields } };
      });
      const isLast = page.length === rest.length;
      return {
        operations: copy(operations),
        parked: isLast ? [...state.parked] : [],
        next: isLast ? undefined : page.at(-1)?.[0],
      };
    },
    async endOfLog() {
      return state.log.length;
    },

    edit(kind, id, row) {
      const key = keyOf(kind, id);
      const here: Readonly<Record<string, Register>> = state.rows.get(key) ?? {};
      const last: DeviceClock = { device, last: state.last, now: clock() };
      const operation = writeOperation(last, kind, id, row, here);
      if (!operation) return undefined;
      state.last = last.last;
      state.rows.set(key, { ...here, ...operation.fields });
      state.log.push({ key, fields: Object.keys(operation.fields), from: '' });
      return operation;
    },
    readRow(kind, id) {
      const fields = state.rows.get(keyOf(kind, id));
      return fields && isStanding(fields) ? toRow(kind, fields) : undefined;
    },
    standing(kind) {
      return [...state.rows]
        .filter(([key, fields]) => partsOf(key)[0] === kind && isStanding(fields))
        .map(([key]) => partsOf(key)[1]);
    },
    fieldsOf: (kind, id) => state.rows.get(keyOf(kind, id)),
    lostEdits: () => state.lost,
    parkedLines: () => [...state.parked].sort(),
    park: (line) => void state.parked.add(line),
    digest() {
      const standing = [...state.rows]
        .filter(([, fields]) => isStanding(fields))
        .map(([key, fields]) => [
          key,
          // What a writer had seen decides nothing of what stands.
          Object.entries(fields)
            .map(([name, { value, at }]) => canonicalText([name, value, at]))
            .sort(),
        ])
        .sort();
      return canonicalText([standing, [...state.parked].sort()]);
    },
    failNext(how, after = 0) {
      [fails, failsAfter] = [how, after];
    },
    ended: () => end.promise,
    backUp: () => copy(state),
    restore: (backup) => void (state = copy(backup) as State),
  };
}
