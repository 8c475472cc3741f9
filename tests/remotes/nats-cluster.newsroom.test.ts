import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { syncAll } from '../core/sync/members/desk.ts';
import {
  closeDesks, findDoubles, findLeader, openDesks, quantile, spendDay,
} from './newsroom-day.ts'; // prettier-ignore
import { natsServer, startCluster, type NatsCluster } from './servers/nats.ts';
import { findObstacle } from './servers/server.ts';

const obstacle = findObstacle(natsServer);
if (obstacle) console.warn(obstacle);

const writers = Number(process.env['WRITERS'] ?? 20);
const edits = Number(process.env['EDITS'] ?? 100);
/** Milliseconds between two edits of one writer, on average. */
const pause = Number(process.env['PAUSE'] ?? 1_500);

describe.skipIf(obstacle)(`a newsroom of ${writers} at three nodes`, () => {
  let cluster: NatsCluster;

  beforeAll(async () => {
    cluster = await startCluster(Array.from({ length: writers }, (_, i) => `member-${i + 1}`));
  });
  afterAll(() => cluster?.stop());

  test(`${edits} edits each, the leader killed amid`, async () => {
    const desks = await openDesks(cluster);
    const day = spendDay(desks, { edits, pause });
    await sleep((edits * pause) / 2);
    const leader = await findLeader(cluster);
    await cluster.kill(leader);
    await sleep(10_000);
    await cluster.start(leader);
    const { delays, ids } = await day;
    const [p50, p95, most] = [0.5, 0.95, 1].map((share) => Math.round(quantile(delays, share)));
    console.log(
      `${ids.length} edits, seen by others: p50 ${p50} ms, p95 ${p95} ms, most ${most} ms`,
    );

    await syncAll(desks, 1);
    expect(ids).toHaveLength(writers * edits);
    for (const desk of desks) expect(desk.store.standing('entry').sort()).toEqual(ids);
    expect(new Set(desks.map(({ store }) => store.digest())).size).toBe(1);
    expect(await findDoubles(cluster)).toEqual([]);
    await closeDesks(desks);
  });
});
