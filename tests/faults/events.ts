import { isStanding } from '../../core/sync/merge-fields.ts';
import { MemoryStore, type MemoryFaults } from '../core/sync/memory-remote.ts';
import { openMemorySyncStore } from './memory-store.ts';
import type { Choice } from './seeded.ts';
import { openTurnstile, type Turnstile } from './turnstile.ts';
import { addDevice, canary, syncDevice, tell, type Device, type World } from './world.ts';

const day = 86_400_000;

function bodyOf({ dice }: World) {
  return {
    words: `${canary} ${dice.below(1_000)}`,
    ...(dice.chance(0.5) && { note: `${canary} note ${dice.below(1_000)}` }),
    tags: ['peace', 'grain', 'gas'].filter(() => dice.chance(0.4)),
    about: [],
  };
}

/** A person adds, changes or deletes a row. */
function edit(world: World, device: Device): void {
  const { dice } = world;
  const { store } = device;
  const ids = store.standing('quote');
  const isNew = ids.length === 0 || dice.chance(0.4);
  const id = isNew ? `q${dice.below(100_000)}` : dice.pick(ids);
  const isDeletion = !isNew && dice.chance(0.25);
  const before = store.readRow('quote', id);
  const operation = store.edit(
    'quote',
    id,
    isDeletion ? undefined : { ...before, ...bodyOf(world), id },
  );
  if (!operation) return;
  if (isDeletion) world.deleted.add(`quote ${id}`);
  for (const [field, { at, value }] of Object.entries(operation.fields))
    world.written.push({ kind: 'quote', id, field, at, value });
  tell(world, `${device.name} ${isDeletion ? 'deletes' : isNew ? 'adds' : 'changes'} ${id}`);
}

function editSetting(world: World, device: Device): void {
  const row = { id: 'reading', everywhere: world.dice.chance(0.5), by: canary };
  const operation = device.store.edit('setting', 'reading', row);
  for (const [field, { at, value }] of Object.entries(operation?.fields ?? {}))
    world.written.push({ kind: 'setting', id: 'reading', field, at, value });
}

/** Every fault of a place, some at a time. */
function rollFaults({ dice }: World): MemoryFaults {
  const some = (share: number) => (dice.chance(0.35) ? share : 0);
  return {
    lostRequest: some(0.1), lostResponse: some(0.1), cutPut: some(0.2), tornRead: some(0.1),
    lateListing: some(0.5), partialListing: some(0.2), unsortedListing: some(0.5),
    repeatedPut: some(0.2), refusal: some(0.1),
  }; // prettier-ignore
}

async function syncInWeather(world: World, device: Device, turnstile?: Turnstile): Promise<void> {
  const { dice } = world;
  const faults = dice.chance(0.6) ? rollFaults(world) : undefined;
  const diesAt = dice.chance(0.35) ? dice.below(30) : undefined;
  if (dice.chance(0.1)) device.store.failNext(dice.pick(['full', 'ended']), dice.below(8));
  const first = await syncDevice(world, device, {
    ...(faults && { faults }),
    ...(diesAt !== undefined && { diesAt }),
    options: { adopt: dice.chance(0.7) },
    ...(turnstile && { turnstile }),
  });
  if (first?.ask && !turnstile && dice.chance(0.7))
    await syncDevice(world, device, { options: { confirm: first.ask.token } });
  device.store.failNext(undefined);
}

async function syncTogether(world: World, devices: readonly Device[]): Promise<void> {
  const turnstile = openTurnstile(world.dice, devices.length);
  tell(world, `${devices.map(({ name }) => name).join(' and ')} at once:`);
  await Promise.all(devices.map((device) => syncInWeather(world, device, turnstile)));
}

/**
 * After a profile was lost or set back, a person is owed only what another profile still has, or what the
 * place took and kept.
 */
function forgetLost(world: World, isDevice: Device): void {
  const isHeld = ({ kind, id, field, at }: (typeof world.written)[number]) =>
    world.devices.some((device) => {
      const register = device.store.fieldsOf(kind, id)?.[field];
      return register !== undefined && register.at >= at;
    });
  world.written = world.written.filter(isHeld);
  tell(world, `${isDevice.name} lost its profile, or part of it`);
}

function evict(world: World, device: Device): void {
  device.store.restore(openMemorySyncStore(device.name, () => 0).backUp());
  forgetLost(world, device);
}

function restoreProfile(world: World, device: Device): void {
  const backup = device.backups.length > 0 ? world.dice.pick(device.backups) : undefined;
  if (backup === undefined) return;
  device.store.restore(backup);
  forgetLost(world, device);
}

function disrupt(world: World, how: string): void {
  world.isDisrupted = true;
  tell(world, how);
}

type Event = (world: World, device: Device) => void | Promise<void>;

const placeBackups = new WeakMap<MemoryStore, ReturnType<MemoryStore['backUp']>[]>();

function tamper(world: World): void {
  const { dice, place } = world;
  const paths = [...place.files.keys()].filter((path) => !path.startsWith('heads/'));
  if (paths.length === 0) return;
  const path = dice.pick(paths);
  const other = dice.pick(paths);
  const bytes = place.files.get(path);
  const how = dice.pick(['flip', 'swap', 'hold'] as const);
  tell(world, `the place tampers: ${how} ${path} ${other}`);
  if (how === 'flip' && bytes?.length) place.flipBit(path, dice.random);
  if (how === 'swap') place.files.set(path, place.files.get(other) ?? new Uint8Array());
  if (how === 'hold') place.files.delete(path);
  if (bytes) world.tampered.set(path, bytes);
}

/** What happens, and how often of a hundred times. */
export const events: Choice<Event> = [
  [35, edit],
  [3, editSetting],
  [40, (world, device) => syncInWeather(world, device)],
  // Two tabs and the background at once.
  [2, (world, device) => syncTogether(world, [device, device])],
  // Two devices at once: both may compact, publish, begin the vault.
  [4, (world, device) => syncTogether(world, [device, world.dice.pick(world.devices)])],
  [4, (world) => void (world.now += world.dice.below(3 * day))],
  [0.3, (world) => void (world.now += 200 * day)],
  [1, (world, device) => {
    device.ahead = world.dice.pick([0, 2 * day, -2 * day, 73 * 365 * day]);
    tell(world, `the clock of ${device.name} is ${device.ahead / day} days ahead`);
  }],
  [1, (world) => { world.place.restore(); world.tampered.clear(); disrupt(world, 'the place is wiped'); }],
  [1.5, (world) => {
    const backups = placeBackups.get(world.place) ?? [];
    placeBackups.set(world.place, [...backups, world.place.backUp()]);
  }],
  [1, (world) => {
    const backups = placeBackups.get(world.place) ?? [];
    if (backups.length === 0) return;
    world.place.restore(world.dice.pick(backups));
    world.tampered.clear();
    disrupt(world, 'the place is set back');
  }],
  [0.5, (world) => {
    world.place = new MemoryStore();
    if (world.dice.chance(0.5)) world.place.files.set('holiday.jpg', Uint8Array.of(1));
    world.tampered.clear();
    disrupt(world, 'the person moves to another place');
  }],
  [5, (world, device) => void (device.place = world.place)],
  [3, (_, device) => void device.backups.push(device.store.backUp())],
  [1, restoreProfile],
  [0.7, (world, device) => {
    if (world.devices.length > 6) return;
    tell(world, `${device.name} is copied to ${addDevice(world, device).name}`);
  }],
  [0.5, evict],
  [3, async (world, device) => {
    // Before its first sync; then it tells of it as of all that it has.
    if (await device.store.readBooks(world.keys.vault)) return;
    const line = `{"v":2,"kind":"quote","id":"${canary}${world.dice.below(9)}"}`;
    device.store.park(line);
    tell(world, `${device.name} holds a line of a newer version`);
  }],
  [2, tamper],
]; // prettier-ignore

export function isShown(device: Device, key: string): boolean {
  const at = key.indexOf(' ');
  const fields = device.store.fieldsOf(key.slice(0, at) as 'quote', key.slice(at + 1));
  return fields !== undefined && isStanding(fields);
}
