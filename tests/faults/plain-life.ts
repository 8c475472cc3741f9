import type { Books } from '../../core/sync/books.ts';
import { nameVault, openSeal } from '../../core/sync/passphrase.ts';
import type { Remote } from '../../core/sync/remote.ts';
import type { SyncStore } from '../../core/sync/sync-store.ts';
import { sync } from '../../core/sync/sync.ts';
import { overBadLine } from './flaky-remote.ts';
import { openMemorySyncStore } from './memory-store.ts';
import { rollDice, type Dice } from './seeded.ts';

/** A device whose store may be any. */
export interface PlainDevice {
  store: SyncStore<Books>;
  /** A person adds, changes or deletes something. */
  edit(dice: Dice): Promise<unknown>;
  digest(): Promise<string>;
  /** Where rows and books disagree. */
  findDisagreements(): Promise<string[]>;
}

export function openMemoryDevice(name: string, clock: () => number): PlainDevice {
  const store = openMemorySyncStore<Books>(name, clock);
  return {
    store,
    async edit(dice) {
      const id = `q${dice.below(30)}`;
      const row = {
        id,
        note: `note ${dice.below(1_000)}`,
        tags: [dice.pick(['a', 'b'])],
        about: [],
      };
      store.edit('quote', id, dice.chance(0.2) ? undefined : row);
    },
    digest: async () => store.digest(),
    findDisagreements: async () => [],
  };
}

/**
 * Devices over a place that stays as it is, while lines and devices do not: lost requests, lost answers, sudden
 * ends. @returns what is broken when all has calmed down
 */
export async function livePlainly(
  seed: number,
  openRemote: () => Remote,
  openDevice: (name: string, clock: () => number) => PlainDevice,
  steps = 40,
): Promise<string[]> {
  const dice = rollDice(seed);
  const secret = dice.randomize(new Uint8Array(32));
  const vault = await nameVault(secret);
  const keys = { vault, seal: await openSeal({ vault, secret }, (bytes) => dice.randomize(bytes)) };
  let now = Date.UTC(2026, 0, 1);
  const devices = Array.from({ length: 2 + dice.below(3) }, (_, i) =>
    openDevice(`device${i}`, () => now),
  );
  const limits = { slice: dice.pick([3, 2_000]), snapshot: dice.pick([4, 64]) };
  const syncOver = (device: PlainDevice, remote: Remote) =>
    sync(remote, device.store, keys, {
      now, limits, adopt: true,
      random: (bytes) => dice.randomize(bytes), signal: new AbortController().signal,
    }); // prettier-ignore

  const broken: string[] = [];
  for (let step = 0; step < steps; step++) {
    now += dice.below(60_000);
    const device = dice.pick(devices);
    if (dice.chance(0.5)) await device.edit(dice);
    else {
      const diesAt = dice.chance(0.4) ? dice.below(30) : undefined;
      const remote = overBadLine(openRemote(), dice, dice.pick([0, 0.05]), diesAt);
      await Promise.race([syncOver(device, remote), remote.died]);
      broken.push(...(await device.findDisagreements()));
    }
  }
  for (let round = 0; round < 4; round++)
    for (const device of devices) {
      now += 1_000;
      const { state, faults } = await syncOver(device, openRemote());
      if (state !== 'done' || faults.length > 0)
        broken.push(`${state} ${JSON.stringify(faults)} in good weather`);
    }
  const digests = new Set(await Promise.all(devices.map((device) => device.digest())));
  if (digests.size > 1) broken.push(`I1 ${digests.size} digests`);
  for (const device of devices) broken.push(...(await device.findDisagreements()));
  return [...new Set(broken)];
}
