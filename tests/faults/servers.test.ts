import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { webdav } from '../../core/sync/remotes/webdav.ts';
import { apache } from '../remotes/servers/apache.ts';
import { lighttpd } from '../remotes/servers/lighttpd.ts';
import { nginx } from '../remotes/servers/nginx.ts';
import { rclone } from '../remotes/servers/rclone.ts';
import { account, requireServer, type RunningServer } from '../remotes/servers/server.ts';
import { livePlainly, openMemoryDevice } from './plain-life.ts';
import { remoteDeps } from '../core/sync/remotes/remote-deps.ts';

const runs = Number(process.env['SERVER_RUNS'] ?? 20);

for (const server of [apache, nginx, lighttpd, rclone]) {
  requireServer(server);

  describe(`over ${server.name}`, () => {
    let running: RunningServer;
    beforeAll(async () => {
      running = await server.start();
    });
    afterAll(() => running?.stop());

    test(`${runs} lives of two to four devices: they agree`, async () => {
      for (let seed = 1; seed <= runs; seed++) {
        const open = () =>
          webdav.open({ url: running.url, folder: `life-${seed}`, ...account }, remoteDeps());
        expect(await livePlainly(seed, open, openMemoryDevice), `life ${seed}`).toEqual([]);
      }
    });
  });
}
