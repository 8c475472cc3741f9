import { randomBytes } from 'node:crypto';
import type { Newsroom, Secrets } from './description.ts';

/** 144 bits, in letters that need no quoting in addresses. */
function makePassword(): string {
  return randomBytes(18).toString('base64url');
}

/** Passwords for all; those that are known stay, those of members who left are forgotten. */
export function makeSecrets({ members }: Newsroom, known?: Secrets): Secrets {
  return {
    route: known?.route ?? makePassword(),
    admin: known?.admin ?? makePassword(),
    members: Object.fromEntries(
      members.map((name) => [name, known?.members[name] ?? makePassword()]),
    ),
  };
}
