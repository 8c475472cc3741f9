import { jetstreamManager } from '@nats-io/jetstream';
import { wsconnect } from '@nats-io/nats-core';
import { inboxOf } from '../../core/sync/remotes/nats/subjects.ts';
import type { Newsroom, Secrets } from './description.ts';
import { describeStream } from './write-config.ts';

/** The addresses at which members find the nodes. */
export function addressesOf({ nodes, certificate }: Newsroom): string[] {
  return nodes.map(
    ({ host, socketPort }) => `${certificate ? 'wss' : 'ws'}://${host}:${socketPort}`,
  );
}

/**
 * Makes a team's stream where it is not there yet. The same again is harmless, so it is also what is done
 * after a cluster was lost.
 */
export async function openStream(newsroom: Newsroom, secrets: Secrets): Promise<void> {
  const connection = await wsconnect({
    servers: addressesOf(newsroom),
    user: 'admin',
    pass: secrets.admin,
    inboxPrefix: inboxOf('admin'),
    // A cluster that has just begun has not chosen its leader.
    timeout: 10_000,
  });
  try {
    const manager = await jetstreamManager(connection, { checkAPI: false, timeout: 10_000 });
    await manager.streams.add(describeStream(newsroom));
  } finally {
    await connection.close();
  }
}
