import {
  apiOf,
  inboxOf,
  streamOf,
  subjectsOf,
  writerOf,
} from '../../core/sync/remotes/nats/subjects.ts';
import type { Newsroom, NewsroomNode, Secrets } from './description.ts';

/** nats-server reads JSON where a value stands, so that nothing needs quoting of our own. */
function line(key: string, value: unknown): string {
  return `${key}: ${JSON.stringify(value, null, 2)}`;
}

/** The configuration of one node; `members.conf` lies beside it. */
export function writeNodeConfig(
  { team, nodes, certificate, alwaysSync }: Newsroom,
  node: NewsroomNode,
  secrets: Secrets,
): string {
  const tls = certificate && { cert_file: certificate.cert, key_file: certificate.key };
  const others = nodes.filter(({ name }) => name !== node.name);
  const cluster = {
    name: team,
    listen: `${node.host}:${node.routePort}`,
    authorization: { user: 'route', password: secrets.route, timeout: 5 },
    routes: others.map(
      ({ host, routePort }) => `nats://route:${secrets.route}@${host}:${routePort}`,
    ),
    ...(tls && { tls: { ...tls, timeout: 5 } }),
  };
  return [
    line('server_name', node.name),
    '# Members come by WebSocket; this port is for tools on the machine itself.',
    line('listen', `127.0.0.1:${node.clientPort}`),
    line('max_payload', 1_048_576),
    line('jetstream', { store_dir: node.folder, ...(alwaysSync && { sync_interval: 'always' }) }),
    ...(others.length > 0 ? [line('cluster', cluster)] : []),
    line('websocket', {
      listen: `${node.host}:${node.socketPort}`,
      ...(tls ? { tls } : { no_tls: true }),
    }),
    'include ./members.conf',
    '',
  ].join('\n');
}

/**
 * Who may do what, as the servers enforce it: a member writes under its own subject and reads all, nobody
 * takes anything away. The administrator only makes the stream.
 */
export function writeMembersConfig({ team, members }: Newsroom, secrets: Secrets): string {
  const { info, get, create, consume } = apiOf(team);
  const user = (name: string, password: string | undefined, publish: string[], hear: string[]) => ({
    user: name,
    password,
    permissions: {
      publish: { allow: publish },
      subscribe: { allow: [`${inboxOf(name)}.>`, ...hear] },
    },
  });
  const users = [
    user('admin', secrets.admin, [create, info], []),
    ...members.map((name) =>
      user(
        name,
        secrets.members[name],
        [`${writerOf(team, name)}.>`, info, get, ...consume],
        [subjectsOf(team)],
      ),
    ),
  ];
  return `${line('authorization', { users })}\n`;
}

/** The stream that holds a team's vault, as JetStream is asked to make it. */
export function describeStream({ team, nodes }: Newsroom) {
  return {
    name: streamOf(team),
    subjects: [subjectsOf(team)],
    num_replicas: nodes.length,
    deny_delete: true,
    deny_purge: true,
  };
}
