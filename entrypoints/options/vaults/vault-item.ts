import { kindNames } from '../../../components/settings/vaults/kind-names.ts';
import {
  describeOutcome,
  type DeviceNames,
} from '../../../components/settings/vaults/describe-outcome.ts';
import type { DeviceItem, VaultItem } from '../../../components/settings/vaults/model.ts';
import type { Books } from '../../../core/sync/books.ts';
import type { RemoteFailure } from '../../../core/sync/remote.ts';
import { findRemoteKind } from '../../../core/sync/remotes/index.ts';
import type { VaultRow } from '../../../storage/vault-rows.ts';

/** Those that another password, address or folder mends. What does not answer at all is mostly just out of reach. */
const failuresOfPlace: ReadonlySet<RemoteFailure> = new Set([
  'password', 'forbidden', 'missing', 'moved', 'page', 'nonsense',
]); // prettier-ignore

export interface VaultFacts {
  row: VaultRow;
  waiting: number;
  books: Books | undefined;
  /** The browser lets us ask the place. */
  isReachable: boolean;
}

function listDevices({ row, books }: VaultFacts, names: DeviceNames): DeviceItem[] {
  if (!books) return [];
  const own: DeviceItem = {
    id: books.device,
    name: names(books.device),
    isThis: true,
    heardAt: row.state.syncedAt,
  };
  const others = Object.entries(books.devices).map(([id, { heardAt }]): DeviceItem => ({
    id,
    name: names(id),
    isThis: false,
    ...(heardAt > 0 ? { heardAt } : {}),
  }));
  return [own, ...others.sort((a, b) => (b.heardAt ?? 0) - (a.heardAt ?? 0))];
}

/** A vault as its card shows it. */
export function toVaultItem(facts: VaultFacts, names: DeviceNames): VaultItem {
  const { row, waiting, isReachable } = facts;
  const { state } = row;
  const { last } = state;
  const failure = last?.failure?.failure;
  const byHand = findRemoteKind(row.remote)?.byHand === true;
  return {
    id: row.id,
    name: row.name,
    kind: kindNames(row.remote).name,
    place: last?.place ?? row.name,
    byHand,
    isNewsroom: row.secrets.membership !== undefined,
    needsAccess: !isReachable || failure === 'withheld',
    placeFails: !byHand && failure !== undefined && failuresOfPlace.has(failure),
    paused: row.paused,
    waiting,
    syncedAt: state.syncedAt,
    step: state.running && (state.running.files ?? { done: state.running.received }),
    notes: last && !state.running ? describeOutcome(last, names) : [],
    asks: last?.state === 'ask' ? last.ask?.impact : undefined,
    mayAdopt: last?.state === 'empty' || last?.state === 'foreign',
    devices: listDevices(facts, names),
  };
}
