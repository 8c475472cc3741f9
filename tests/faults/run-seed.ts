import { canonicalText } from '../../core/sync/canonical-text.ts';
import { hindering } from '../../core/sync/outcome.ts';
import { mostAhead } from '../../core/sync/stamp.ts';
import { unpackAnywhere } from './unpack-anywhere.ts';
import { events, isShown } from './events.ts';
import { canary, makeWorld, syncAgreeing, tell, type World } from './world.ts';

/** Rounds after which all devices have to agree; what the place lost for good is asked for and given first. */
const rounds = 4;
const roundsAfterLoss = 8;

function heal(world: World): void {
  for (const [path, bytes] of world.tampered) world.place.files.set(path, bytes);
  for (const device of world.devices) {
    device.place = world.place;
    device.ahead = Math.min(device.ahead, mostAhead);
    device.store.failNext(undefined);
  }
  world.now += 2 * 86_400_000;
  tell(world, 'all is healed');
}

/** I6, also within what is only packed and not sealed. */
function findPlaintext({ place }: World): string[] {
  return [...place.files].flatMap(([path, bytes]) => {
    const texts = [path, new TextDecoder('latin1').decode(bytes), unpackAnywhere(bytes)];
    return texts.some((text) => text.includes(canary)) ? [`I6 ${path} holds plain text`] : [];
  });
}

/** I2: visible, beaten by a later writing, or among the lost edits. I5: no row is gone that nobody deleted. */
function findLosses(world: World): string[] {
  const broken: string[] = [];
  for (const device of world.devices)
    for (const { kind, id, field, at, value } of world.written) {
      const register = device.store.fieldsOf(kind, id)?.[field];
      const isThere =
        register !== undefined &&
        (register.at > at || canonicalText(register.value) === canonicalText(value));
      const isLost = device.store
        .lostEdits()
        .some(({ lost }) => lost.at === at && canonicalText(lost.value) === canonicalText(value));
      // Two profiles that are copies of each other can give one stamp twice.
      const isTwin =
        register?.at === at &&
        world.written.some(
          (one) =>
            one.at === at &&
            one.id === id &&
            one.field === field &&
            canonicalText(one.value) === canonicalText(register.value),
        );
      if (!isThere && !isLost && !isTwin)
        broken.push(
          `I2 ${device.name} lacks ${id}.${field} of ${at} = ${canonicalText(value)}, has ${canonicalText(register)}`,
        );
      if (!world.deleted.has(`${kind} ${id}`) && !isShown(device, `${kind} ${id}`))
        broken.push(`I5 ${device.name} does not show ${id}`);
    }
  return broken;
}

/** One life of some devices, with all that can go wrong. @returns what was broken, and what happened */
export async function runSeed(
  seed: number,
  steps = 60,
): Promise<{ broken: string[]; trace: string[] }> {
  const world = await makeWorld(seed);
  for (let step = 0; step < steps; step++) {
    world.now += world.dice.below(60_000);
    await world.dice.choose(events)(world, world.dice.pick(world.devices));
  }
  const broken = findPlaintext(world);
  heal(world);
  // Only a round tells what the place lost for good, and then more of them are needed.
  let isLoss = false;
  for (let round = 0; round < (isLoss ? roundsAfterLoss : rounds); round++)
    for (const device of world.devices) {
      world.now += 1_000;
      const { state, faults } = await syncAgreeing(world, device);
      if (faults.some(({ kind }) => hindering.has(kind))) isLoss = true;
      if (state !== 'done') broken.push(`${device.name} ends with ${state} in good weather`);
    }
  const digests = new Set(world.devices.map(({ store }) => store.digest()));
  if (digests.size > 1) broken.push(`I1 ${digests.size} digests`);
  broken.push(...findLosses(world), ...findPlaintext(world));
  // Old segments are taken away a while after everybody has said to need them no more.
  for (let round = 0; round < roundsAfterLoss; round++)
    for (const device of world.devices) {
      const { requests, sent, received } = await syncAgreeing(world, device);
      if (sent + received > 0) broken.push(`I4 ${device.name}: ${sent} sent, ${received} received`);
      if (round === roundsAfterLoss - 1 && requests !== 1)
        broken.push(`I4 ${device.name}: ${requests} requests`);
    }
  return { broken: [...new Set(broken)], trace: world.trace };
}
