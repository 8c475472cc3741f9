import type { MemberId } from './identity.ts';

/**
 * When a member was last heard from, in milliseconds; undefined before the first time. That the newest of
 * somebody is withheld cannot be proven, so people are shown this.
 */
export function lastHeard(
  id: MemberId,
  devices: readonly { heardAt: number; signer?: string | undefined }[],
): number | undefined {
  const times = devices.filter(({ signer }) => signer === id).map(({ heardAt }) => heardAt);
  return times.length > 0 ? Math.max(...times) : undefined;
}
