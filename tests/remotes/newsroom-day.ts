import { setTimeout as sleep } from 'node:timers/promises';
import { jetstreamManager } from '@nats-io/jetstream';
import { wsconnect } from '@nats-io/nats-core';
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

async function askStream(cluster: NatsCluster) {
  const { newsroom, secrets, addresses } = cluster;
  const [member = ''] = newsroom.members;
  const connection = await wsconnect({
    servers: addresses,
    user: member,
    pass: secrets.members[member] ?? '',
    inboxPrefix: `_INBOX.${member}`,
  });
  const manager = await jetstreamManager(connection, { checkAPI: false });
  const info = await manager.streams.info(`ds-${newsroom.team}`, { subjects_filter: '>' });
  await connection.close();
  return info;
}

export async function findLeader(cluster: NatsCluster): Promise<string> {
  return (await askStream(cluster)).cluster?.leader ?? '';
}

/** Files that were stored more than once. */
export async function findDoubles(cluster: NatsCluster): Promise<string[]> {
  const { state } = await askStream(cluster);
  return Object.entries(state.subjects ?? {})
    .filter(([subject, count]) => /,seg$/.test(subject) && count > 1)
    .map(([subject]) => subject);
}

export interface Day {
  /** Milliseconds from an edit until another device had it; one for each edit and other device. */
  delays: number[];
  ids: string[];
}

/** All members write at once, each device syncing as the background does: after an edit, and when told. */
export async function spendDay(
  desks: readonly Desk[],
  { edits, pause }: { edits: number; pause: number },
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
      const id = `${desk.name}-${n}`;
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
