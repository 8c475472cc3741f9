import type { Nats, NatsLink } from './connection.ts';
import { addMessage, messageHeader, type VaultNames } from './names.ts';
import { folderSubjects } from './subjects.ts';

/** Milliseconds between two tries to follow, growing. */
const shortestPause = 1_000;
const longestPause = 300_000;

/**
 * Milliseconds for which names that are followed are believed unasked. A node that dies can take a message
 * with it that the others have stored.
 */
const trust = 60_000;

/** Messages kept until the names are read into which they belong. */
const mostEarly = 1_000;

interface Heard {
  subject: string;
  kind: string | undefined;
}

/** The names of a folder, kept current by hearing each message as it is written. */
export interface FollowedNames {
  /** The names, where they are followed and so need not be asked for. */
  current(): VaultNames | undefined;
  /** Names that were just read; what was heard meanwhile is added. */
  begin(names: VaultNames): void;
  /** Follows until the signal ends; a break in between is a change of which nothing more is known. */
  follow(changed: (subject: string | undefined) => void, signal: AbortSignal): Promise<void>;
}

export function followNames(
  link: NatsLink,
  { team, folder }: { team: string; folder: string },
  { now, wait }: { now: () => number; wait: (milliseconds: number) => Promise<void> },
): FollowedNames {
  let isHearing = false;
  let names: VaultNames | undefined;
  let readAt = 0;
  let early: Heard[] = [];

  function doubt(): void {
    names = undefined;
    early = [];
  }

  async function seeBreaks({ connection }: Nats, reconnected: () => void): Promise<void> {
    for await (const { type } of connection.status()) {
      if (type === 'disconnect') doubt();
      if (type === 'reconnect') reconnected();
    }
  }

  /** Hears one connection, until it closes or the signal ends. */
  async function hear(
    nats: Nats,
    changed: (subject: string | undefined) => void,
    signal: AbortSignal,
  ): Promise<void> {
    const subscription = nats.connection.subscribe(folderSubjects(team, folder), {
      callback: (error, { subject, headers }) => {
        if (error) return;
        const kind = headers?.get(messageHeader);
        if (names) addMessage(names, subject, kind);
        else early = [...early.slice(1 - mostEarly), { subject, kind }];
        changed(subject);
      },
    });
    signal.addEventListener('abort', () => subscription.unsubscribe(), { once: true });
    void seeBreaks(nats, () => {
      if (!signal.aborted) changed(undefined);
    });
    isHearing = true;
    await subscription.closed;
    isHearing = false;
    doubt();
  }

  return {
    current() {
      // What is heard while they are read anew is kept for those, not for the old ones.
      if (names && now() - readAt >= trust) doubt();
      return names;
    },
    begin(read) {
      if (!isHearing) return;
      for (const { subject, kind } of early) addMessage(read, subject, kind);
      early = [];
      names = read;
      readAt = now();
    },
    async follow(changed, signal) {
      for (let pause = shortestPause; !signal.aborted; pause = Math.min(pause * 2, longestPause)) {
        const began = now();
        await link.ask(signal, (nats) => hear(nats, changed, signal)).catch(() => undefined);
        if (now() - began > longestPause) pause = shortestPause;
        if (signal.aborted) return;
        await wait(pause);
        changed(undefined);
      }
    },
  };
}
