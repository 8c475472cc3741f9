import { setTimeout as sleep } from 'node:timers/promises';
import { jetstreamManager } from '@nats-io/jetstream';
import { errors, wsconnect } from '@nats-io/nats-core';
import { inboxOf } from '../../core/sync/remotes/nats/subjects.ts';
import type { Newsroom, Secrets } from './description.ts';
import { describeStream } from './write-config.ts';

/** The addresses at which members find the nodes. */
export function addressesOf({ nodes, certificate }: Newsroom): string[] {
  return nodes.map(
    ({ host, socketPort }) => `${certificate ? 'wss' : 'ws'}://${host}:${socketPort}`,
  );
}

/** Milliseconds. Nodes that have just begun choose their leader first, and answer nobody before. */
const patience = 30_000;
const timeout = 1_000;

async function tryToOpen(newsroom: Newsroom, secrets: Secrets): Promise<void> {
  const connection = await wsconnect({
    servers: addressesOf(newsroom),
    user: 'admin',
    pass: secrets.admin,
    inboxPrefix: inboxOf('admin'),
    timeout,
    reconnect: false,
  });
  try {
    const manager = await jetstreamManager(connection, { checkAPI: false, timeout });
    await manager.streams.add(describeStream(newsroom));
  } finally {
    await connection.close();
  }
}

/**
 * Makes a team's stream where it is not there yet. The same again is harmless, so it is also what is done
 * after a cluster was lost.
 */
export async function openStream(newsroom: Newsroom, secrets: Secrets): Promise<void> {
  for (const end = Date.now() + patience; ; await sleep(timeout / 4)) {
    try {
      return await tryToOpen(newsroom, secrets);
    } catch (error) {
      if (error instanceof errors.AuthorizationError || Date.now() > end) throw error;
    }
  }
}
