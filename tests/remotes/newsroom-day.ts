import { setTimeout as sleep } from 'node:timers/promises';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { wsconnect, type NatsConnection } from '@nats-io/nats-core';
import { nats } from '../../core/sync/remotes/nats.ts';
import { found, join, write, type Desk } from '../core/sync/members/desk.ts';
import { remoteDeps } from '../core/sync/remotes/remote-deps.ts';
import type { NatsCluster } from './servers/nats.ts';

/** Each member's device at the team's cluster; the first leads. */
export async function openDesks(cluster: NatsCluster): Promise<[Desk, ...Desk[]]> {
  const open = (member: string) =>
    nats.open(
      {
        servers: cluster.addresses.join(' '),
        team: cluster.newsroom.team,
        member,
        password: cluster.secrets.members[member] ?? '',
      },
      remoteDeps(),
    );
  const [first = '', ...others] = cluster.newsroom.members;
  const lead = await found(first, open(first));
  const desks: [Desk, ...Desk[]] = [lead];
  for (const member of others) desks.push(await join(member, open(member), lead));
  return desks;
}

export function closeDesks(desks: readonly Desk[]): Promise<unknown> {
  return Promise.all(desks.map(({ remote }) => remote.close?.()));
}

/** What a member may ask of the stream, without our own reading of it. */
async function enter<T>(
  cluster: NatsCluster,
  act: (connection: NatsConnection, stream: string) => Promise<T>,
): Promise<T> {
  const { newsroom, secrets, addresses } = cluster;
  const [member = ''] = newsroom.members;
  const connection = await wsconnect({
    servers: addresses,
    user: member,
    pass: secrets.members[member] ?? '',
    inboxPrefix: `_INBOX.${member}`,
  });
  try {
    return await act(connection, `ds-${newsroom.team}`);
  } finally {
    await connection.close();
  }
}

export function findLeader(cluster: NatsCluster): Promise<string> {
  return enter(cluster, async (connection, stream) => {
    const manager = await jetstreamManager(connection, { checkAPI: false });
    return (await manager.streams.info(stream)).cluster?.leader ?? '';
  });
}

/** How often each segment was stored. */
export function countSegments(cluster: NatsCluster): Promise<Map<string, number>> {
  return enter(cluster, async (connection, stream) => {
    const consumer = await jetstream(connection).consumers.get(stream, { headers_only: true });
    const counts = new Map<string, number>();
    const messages = await consumer.fetch({ max_messages: 100_000, expires: 3_000 });
    for await (const { subject, headers } of messages)
      if (subject.endsWith(',seg') && headers?.get('Source-Context').startsWith('file'))
        counts.set(subject, (counts.get(subject) ?? 0) + 1);
    return counts;
  });
}

export interface Day {
  /** Milliseconds from an edit until another device had it; one for each edit and other device. */
  delays: number[];
  ids: string[];
}

/** All members write at once, each device syncing as the background does: after an edit, and when told. */
export async function spendDay(
  desks: readonly Desk[],
  { edits, pause, prefix }: { edits: number; pause: number; prefix: string },
): Promise<Day> {
  const written = new Map<string, number>();
  const delays: number[] = [];
  const over = new AbortController();

  async function live(desk: Desk): Promise<void> {
    const { store, remote } = desk;
    let wake = Promise.withResolvers<void>();
    const stir = () => wake.resolve();
    remote.watch?.(stir, over.signal);
    const apply = store.apply.bind(store);
    store.apply = async (vault, coming, books) => {
      const impact = await apply(vault, coming, books);
      const at = performance.now();
      for (const { id } of coming.operations) {
        const since = written.get(id);
        if (since !== undefined) delays.push(at - since);
      }
      return impact;
    };
    const syncing = (async () => {
      while (!over.signal.aborted) {
        await wake.promise;
        wake = Promise.withResolvers<void>();
        await desk.sync().catch(() => sleep(200).then(stir));
      }
    })();
    stir();
    for (let n = 1; n <= edits; n++) {
      await sleep(pause * (0.5 + Math.random()));
      const id = `${prefix}-${desk.name}-${n}`;
      written.set(id, performance.now());
      write(desk, id);
      stir();
    }
    await writersDone(desk.name);
    stir();
    await syncing;
    store.apply = apply;
  }

  const done = new Set<string>();
  const all = Promise.withResolvers<void>();
  async function writersDone(name: string): Promise<void> {
    done.add(name);
    if (done.size === desks.length) all.resolve();
    await all.promise;
    // What was written last still travels.
    await sleep(2_000);
    over.abort();
  }

  await Promise.all(desks.map(live));
  return { delays, ids: [...written.keys()].sort() };
}

/** The value below which a share of all lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
