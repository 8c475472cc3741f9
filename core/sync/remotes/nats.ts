import * as v from 'valibot';
import { openNats } from './nats/open-nats.ts';
import type { RemoteKind } from './remote-kind.ts';
import { fault, filled, hostOf, secret } from './settings.ts';

/** As `cli/newsroom` lets teams and members be named: parts of a subject. */
const name = v.pipe(v.string(), v.trim(), v.regex(/^[a-z0-9][a-z0-9-]{0,31}$/, fault('name')));

/** Hosts that no stranger stands between: this machine, and the networks of RFC 1918 and RFC 4193. */
const privateHost =
  /^(?:localhost|127\.[\d.]+|10\.[\d.]+|192\.168\.[\d.]+|172\.(?:1[6-9]|2\d|3[01])\.[\d.]+|\[::1\]|\[f[cd][\da-f:]+\])$/;

function isSocketAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password, search, hash } = new URL(text);
  const isSafe = protocol === 'wss:' || (protocol === 'ws:' && privateHost.test(hostname));
  return isSafe && `${username}${password}${search}${hash}` === '';
}

const settings = v.object({
  servers: v.pipe(
    v.string(),
    v.trim(),
    v.maxLength(2_000, fault('long')),
    v.transform((text) => text.split(/[\s,]+/)),
    v.everyItem(isSocketAddress, fault('servers')),
    v.transform((addresses) => addresses.join(' ')),
  ),
  team: name,
  member: name,
  password: v.pipe(secret, filled),
});
type Settings = v.InferOutput<typeof settings>;

function listServers({ servers }: Settings): [string, ...string[]] {
  const [first = '', ...others] = servers.split(' ');
  return [first, ...others];
}

/** The team's own cluster. */
export const nats: RemoteKind<Settings> = {
  kind: 'nats',
  fields: [
    { name: 'servers', type: 'text', required: true },
    { name: 'team', type: 'text', required: true },
    { name: 'member', type: 'text', required: true },
    { name: 'password', type: 'password', required: true },
  ],
  settings,
  live: true,
  // Browsers let extensions open a WebSocket to any host.
  origins: () => [],
  place: (filledIn) => hostOf(listServers(filledIn)[0]),
  open: (filledIn, deps) =>
    openNats(
      hostOf(listServers(filledIn)[0]),
      { ...filledIn, servers: listServers(filledIn) },
      deps,
    ),
};
