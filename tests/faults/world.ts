import { nameVault, openSeal } from '../../core/sync/passphrase.ts';
import type { Books } from '../../core/sync/books.ts';
import type { Outcome } from '../../core/sync/outcome.ts';
import type { VaultKeys } from '../../core/sync/run.ts';
import type { Limits } from '../../core/sync/horizons.ts';
import { sync, type SyncOptions } from '../../core/sync/sync.ts';
import type { RowKindName } from '../../core/sync/row-kinds.ts';
import { MemoryStore, openMemoryRemote, type MemoryFaults } from '../core/sync/memory-remote.ts';
import { openMemorySyncStore, type MemorySyncStore } from './memory-store.ts';
import type { Turnstile } from './turnstile.ts';
import { rollDice, type Dice } from './seeded.ts';

/** A device of a person: a profile of a browser, with a clock that may be wrong. */
export interface Device {
  name: string;
  store: MemorySyncStore<Books>;
  /** Milliseconds that its clock is ahead. */
  ahead: number;
  /** The place that it syncs with; others may have moved on. */
  place: MemoryStore;
  /** Profiles of earlier days. */
  backups: unknown[];
}

/** Something a person wrote, and what is owed to them for it. */
export interface Written {
  kind: RowKindName;
  id: string;
  field: string;
  at: string;
  value: unknown;
}

export interface World {
  dice: Dice;
  now: number;
  devices: Device[];
  place: MemoryStore;
  keys: VaultKeys;
  limits: Limits;
  written: Written[];
  /** Rows that a person deleted. */
  deleted: Set<string>;
  /** Since the place lost or took back what it was given, only devices can be held to what was written. */
  isDisrupted: boolean;
  /** Files as they were before the place tampered with them. */
  tampered: Map<string, Uint8Array<ArrayBuffer>>;
  trace: string[];
}

export const canary = 'KANARIENVOGEL';
const day = 86_400_000;

export async function makeWorld(seed: number): Promise<World> {
  const dice = rollDice(seed);
  const secret = dice.randomize(new Uint8Array(32));
  const vault = await nameVault(secret);
  const seal = await openSeal({ vault, secret }, (bytes) => dice.randomize(bytes));
  const world: World = {
    dice,
    now: Date.UTC(2026, 0, 1),
    devices: [],
    place: new MemoryStore(),
    keys: { vault, seal },
    limits: { slice: dice.pick([3, 50, 2_000]), snapshot: dice.pick([4, 10, 64]) },
    written: [],
    deleted: new Set(),
    isDisrupted: false,
    tampered: new Map(),
    trace: [],
  };
  const count = 2 + dice.below(4);
  for (let i = 0; i < count; i++) addDevice(world);
  return world;
}

export function addDevice(world: World, copyOf?: Device): Device {
  const name = `device${world.devices.length}`;
  const device: Device = {
    name,
    // A copied profile writes stamps under the same name.
    store: openMemorySyncStore(copyOf?.name ?? name, () => world.now + device.ahead),
    ahead: copyOf?.ahead ?? 0,
    place: copyOf?.place ?? world.place,
    backups: [],
  };
  if (copyOf) device.store.restore(copyOf.store.backUp());
  world.devices.push(device);
  return device;
}

export function tell(world: World, text: string): void {
  world.trace.push(`${((world.now - Date.UTC(2026, 0, 1)) / day).toFixed(2)} ${text}`);
}

export interface Weather {
  faults?: MemoryFaults;
  /** The moment at which the device is ended; see memory-remote.ts. */
  diesAt?: number;
  options?: Partial<SyncOptions>;
  /** Where others sync at the same time. */
  turnstile?: Turnstile;
}

/** One sync of one device; undefined where it was ended amid it. */
export async function syncDevice(
  world: World,
  device: Device,
  { faults, diesAt, options, turnstile }: Weather = {},
): Promise<Outcome | undefined> {
  const { random } = world.dice;
  const remote = openMemoryRemote(device.place, {
    random,
    ...(faults && { faults }),
    ...(diesAt !== undefined && { diesAt }),
  });
  const place = turnstile?.enter();
  const ended = device.store.ended();
  const outcome = await Promise.race([
    sync(place?.guard(remote) ?? remote, device.store, world.keys, {
      now: world.now + device.ahead,
      random: (bytes) => world.dice.randomize(bytes),
      signal: new AbortController().signal,
      limits: world.limits,
      ...options,
    }),
    remote.died,
    ended,
  ]);
  place?.leave();
  const isOver = outcome === 'died' || outcome === 'ended';
  tell(world, `${device.name} syncs: ${isOver ? outcome : describe(outcome)}`);
  return isOver ? undefined : outcome;
}

function describe({ state, sent, received, requests, faults, failure, renamed }: Outcome): string {
  const named = faults.map(({ device, kind, n }) => `${kind} ${device}.${n ?? ''}`).join(', ');
  return [
    `${state} ${failure?.failure ?? ''} ${sent} sent, ${received} received, ${requests} requests`,
    ...(named ? [named] : []),
    ...(renamed ? ['RENAMED'] : []),
  ].join('; ');
}

/** A sync with good weather of a person who agrees to everything. */
export async function syncAgreeing(world: World, device: Device): Promise<Outcome> {
  const first = await syncDevice(world, device, { options: { adopt: true } });
  if (!first) throw new Error('ended in good weather');
  if (!first.ask) return first;
  const options = { adopt: true, confirm: first.ask.token };
  const second = await syncDevice(world, device, { options });
  if (!second) throw new Error('ended in good weather');
  return second;
}
