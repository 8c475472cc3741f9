import { RemoteError, type Remote } from '../../core/sync/remote.ts';
import type { Dice } from './seeded.ts';

export interface FlakyRemote extends Remote {
  readonly died: Promise<'died'>;
}

/**
 * A real place over a bad line: requests get lost, answers get lost, and the device may be ended before or
 * after one; then none of its promises settles any more.
 */
export function overBadLine(
  remote: Remote,
  dice: Dice,
  lost: number,
  diesAt?: number,
): FlakyRemote {
  const { promise: died, resolve: die } = Promise.withResolvers<'died'>();
  const silence = new Promise<never>(() => {});
  let moments = 0;
  let isDead = false;
  const pass = async () => {
    if (moments++ === diesAt) {
      isDead = true;
      die('died');
    }
    if (isDead) await silence;
    if (dice.chance(lost)) throw new RemoteError('unreachable', remote.place);
  };
  const ask = async <T>(act: () => Promise<T>): Promise<T> => {
    await pass();
    const answer = await act();
    await pass();
    return answer;
  };
  return {
    place: remote.place,
    died,
    list: (folder, signal) => ask(() => remote.list(folder, signal)),
    get: (path, signal) => ask(() => remote.get(path, signal)),
    put: (path, bytes, signal) => ask(() => remote.put(path, bytes, signal)),
    remove: (path, signal) => ask(() => remote.remove(path, signal)),
  };
}
