import { jetstream, jetstreamManager, type JetStreamClient, type JetStreamManager } from '@nats-io/jetstream';
import { wsconnect, type NatsConnection } from '@nats-io/nats-core';
import { inboxOf } from './subjects.ts';

export interface NatsSettings {
  /** Addresses of the nodes; any of them will do. */
  servers: string[];
  team: string;
  /** Name of the member, as the servers know it. */
  member: string;
  password: string;
}

export interface NatsConnected {
  connection: NatsConnection;
  client: JetStreamClient;
  manager: JetStreamManager;
}

/** Milliseconds. A node answers in 10; while the nodes choose a new leader none does, for 2 to 5 seconds. */
const requestTimeout = 3_000;

/**
 * Chrome ends a service worker after 30 s in which nothing happened; a message of a WebSocket is something
 * that happens (since Chrome 116).
 */
const pingInterval = 20_000;

export async function connectNats(settings: NatsSettings): Promise<NatsConnected> {
  const connection = await wsconnect({
    servers: settings.servers,
    user: settings.member,
    pass: settings.password,
    inboxPrefix: inboxOf(settings.member),
    timeout: 5_000,
    pingInterval,
    maxPingOut: 1,
    reconnectTimeWait: 250,
    maxReconnectAttempts: 20,
    // Only the hosts that the person confirmed, whatever others a server may name.
    ignoreClusterUpdates: true,
  });
  const options = { timeout: requestTimeout };
  // The account's own figures are none of a member's business, and the servers refuse them.
  const manager = await jetstreamManager(connection, { ...options, checkAPI: false });
  return { connection, manager, client: jetstream(connection, options) };
}
