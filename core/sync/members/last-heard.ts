import type { Outcome } from '../outcome.ts';
import type { Team, TeamMember } from './team.ts';

/** A member and when their last segment was written, in milliseconds; undefined before the first. */
export interface HeardMember {
  member: TeamMember;
  heardAt: number | undefined;
}

/**
 * When each member was last heard from. That the newest of somebody is withheld cannot be proven, so people
 * are shown this.
 */
export function lastHeard({ members }: Team, devices: Outcome['devices']): HeardMember[] {
  return members.map((member) => {
    const times = devices.filter(({ signer }) => signer === member.id).map((one) => one.heardAt);
    return { member, heardAt: times.length > 0 ? Math.max(...times) : undefined };
  });
}
