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

/**
 * Milliseconds. A node answers in 10; while the nodes choose a new leader none does, for 2 to 9 seconds, and whoever
 * asked meanwhile asks again the sooner the less they waited.
 */
const requestTimeout = 1_000;

/** What has to be sent takes its time on the way: milliseconds for so many bytes, at 20 kB a second. */
export function timeoutFor(bytes: number): number {
  return requestTimeout + bytes / 20;
}

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

/** A leader is chosen within 9 s; these tries and their pauses take eight times as long. */
const retries = 60;
const retryPause = 250;

/**
 * After so many questions in a row that nobody answered, another node is asked: one that stands still takes questions
 * and keeps its connections, and the library notices after two pings, 40 s, where the socket can be closed at all.
 */
const mostUnanswered = 12;

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
  let unanswered = 0;

  function leave(): void {
    const left = opening;
    opening = undefined;
    unanswered = 0;
    // Nobody waits for that: what was heard over it is told at once to be broken.
    void left?.then(({ connection }) => connection.close()).catch(() => undefined);
  }

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
          const answer = await what(nats);
          unanswered = 0;
          return answer;
        } catch (cause) {
          const error = toRemoteError(place, cause);
          // Where no node can be reached at all, the person is offline; the next sync tries again.
          if (!wasOpen) opening = undefined;
          if (left === 0 || !wasOpen || !mayPass(error)) throw error;
          if (error.failure === 'unreachable' && ++unanswered >= mostUnanswered) leave();
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
