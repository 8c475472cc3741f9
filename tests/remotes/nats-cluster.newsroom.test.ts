import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { syncAll, write, type Desk } from '../core/sync/members/desk.ts';
import {
  closeDesks, countSegments, findLeader, openDesks, quantile, spendDay, type Day,
} from './newsroom-day.ts'; // prettier-ignore
import { natsServer, startCluster, type NatsCluster } from './servers/nats.ts';
import { requireServer } from './servers/server.ts';

requireServer(natsServer);

const writers = Number(process.env['WRITERS'] ?? 20);
const edits = Number(process.env['EDITS'] ?? 100);
/** Milliseconds between two edits of one writer, on average. */
const pause = Number(process.env['PAUSE'] ?? 3_000);
const canary = 'canary-the-minister-said';

function tell(what: string, { delays }: Day): void {
  const [p50, p95, most] = [0.5, 0.95, 1].map((share) => Math.round(quantile(delays, share)));
  console.log(`${what}: others see an edit in p50 ${p50} ms, p95 ${p95} ms, ${most} ms at most`);
}

const digestsOf = (desks: readonly Desk[]) => new Set(desks.map(({ store }) => store.digest()));

/** Files below a folder that hold a text. */
function findText(folder: string, text: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => readFileSync(file).includes(text));
}

describe(`a newsroom of ${writers} at three nodes`, () => {
  let cluster: NatsCluster;
  let desks: [Desk, ...Desk[]];

  beforeAll(async () => {
    cluster = await startCluster(Array.from({ length: writers }, (_, i) => `member-${i + 1}`));
    desks = await openDesks(cluster);
  });
  afterAll(async () => {
    if (desks) await closeDesks(desks);
    await cluster?.stop();
  });

  async function findLost(day: Day): Promise<string[]> {
    await syncAll(desks, 1);
    return desks.flatMap(({ name, store }) => {
      const there = new Set(store.standing('entry'));
      return day.ids.filter((id) => !there.has(id)).map((id) => `${id} at ${name}`);
    });
  }

  test('some edits each, undisturbed', async () => {
    const day = await spendDay(desks, { edits: Math.ceil(edits / 10), pause, prefix: 'calm' });
    tell('calm', day);
    expect(await findLost(day)).toEqual([]);
  });

  test(`${edits} edits each, the leader killed amid: none lost, none twice`, async () => {
    const spending = spendDay(desks, { edits, pause, prefix: 'killed' });
    await sleep((edits * pause) / 2);
    const leader = await findLeader(cluster);
    await cluster.kill(leader);
    await sleep(10_000);
    await cluster.start(leader);
    const day = await spending;
    tell('the leader killed', day);
    expect(day.ids).toHaveLength(writers * edits);
    expect(await findLost(day)).toEqual([]);
    expect(digestsOf(desks).size).toBe(1);
    const counts = await countSegments(cluster);
    expect(counts.size).toBeGreaterThan(writers);
    expect([...counts].filter(([, count]) => count > 1)).toEqual([]);
  });

  test('a node that stands still stops nobody', async () => {
    const leader = await findLeader(cluster);
    const still = cluster.newsroom.nodes.find(({ name }) => name !== leader)?.name ?? '';
    cluster.signal(still, 'SIGSTOP');
    write(desks[0], 'meanwhile');
    await syncAll(desks, 1);
    cluster.signal(still, 'SIGCONT');
    // Awake again, it is busy for a moment: whoever is connected to it is told so, and comes again.
    for (const desk of desks)
      await expect
        .poll(() => desk.sync().then(() => 'synced', String), { timeout: 30_000 })
        .toBe('synced');
    expect(digestsOf(desks).size).toBe(1);
    expect(desks.at(-1)?.store.standing('entry')).toContain('meanwhile');
  });

  test('the nodes store nothing that can be read', async () => {
    write(desks[0], canary, canary);
    await syncAll(desks, 1);
    for (const { folder } of cluster.newsroom.nodes) expect(findText(folder, canary)).toEqual([]);
    // What is looked for would be found.
    for (const { folder } of cluster.newsroom.nodes)
      expect(findText(folder, 'Source-Context').length).toBeGreaterThan(0);
  });

  test('all nodes lose everything, and the devices put it back', async () => {
    const [before = ''] = digestsOf(desks);
    await cluster.wipe();
    await syncAll(desks, 2);
    expect([...digestsOf(desks)]).toEqual([before]);
    const [lead] = desks;
    expect((await lead.sync()).vault?.faults).toEqual([]);
    expect((await countSegments(cluster)).size).toBeGreaterThan(0);
  });
});
