import {
  jetstream,
  jetstreamManager,
  type JetStreamClient,
  type JetStreamManager,
} from '@nats-io/jetstream';
import { wsconnect, type NatsConnection } from '@nats-io/nats-core';
import { mayPass, toRemoteError } from './failures.ts';
import { inboxOf } from './subjects.ts';

export interface NatsSettings {
  /** Addresses of the nodes; any of them will do. */
  servers: string[];
  team: string;
  /** Name of the member, as the servers know it. */
  member: string;
  password: string;
}

export interface Nats {
  connection: NatsConnection;
  client: JetStreamClient;
  manager: JetStreamManager;
}

/** Milliseconds. A node answers in 10; while the nodes choose a new leader none does, for 2 to 5 seconds. */
const requestTimeout = 2_000;

/**
 * Chrome ends a service worker after 30 s in which nothing happened; a message of a WebSocket is something
 * that happens (since Chrome 116).
 */
const pingInterval = 20_000;

async function connect(settings: NatsSettings): Promise<Nats> {
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

/** A leader is chosen within 5 s; these tries and their pauses take three times as long. */
const retries = 30;
const retryPause = 500;

/** A connection that opens with the first question, and again after it broke. */
export interface NatsLink {
  /** Asks, again where nobody answered: what is asked must have the same effect twice. */
  ask<T>(signal: AbortSignal, what: (nats: Nats) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export function linkNats(
  place: string,
  settings: NatsSettings,
  wait: (milliseconds: number) => Promise<void>,
): NatsLink {
  let opening: Promise<Nats> | undefined;

  async function open(): Promise<Nats> {
    const nats = await (opening ??= connect(settings));
    if (!nats.connection.isClosed()) return nats;
    opening = connect(settings);
    return opening;
  }

  return {
    async ask(signal, what) {
      for (let left = retries; ; left--) {
        signal.throwIfAborted();
        let wasOpen = false;
        try {
          const nats = await open();
          wasOpen = true;
          return await what(nats);
        } catch (cause) {
          const error = toRemoteError(place, cause);
          // Where no node can be reached at all, the person is offline; the next sync tries again.
          if (!wasOpen) opening = undefined;
          if (left === 0 || !wasOpen || !mayPass(error)) throw error;
        }
        await wait(retryPause);
      }
    },
    async close() {
      const nats = await opening?.catch(() => undefined);
      opening = undefined;
      await nats?.connection.close();
    },
  };
}
