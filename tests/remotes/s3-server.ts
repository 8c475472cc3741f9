import { AwsClient } from 'aws4fetch';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { s3 } from '../../core/sync/remotes/s3.ts';
import { keepsTheContract } from './contract.ts';
import { requireServer, type RunningServer, type Server } from './servers/server.ts';
import { remoteDeps } from '../core/sync/remotes/remote-deps.ts';

const { signal } = new AbortController();
const byte = new Uint8Array(1);

/** Everything that must hold at a real S3 server; its account can make buckets. */
export function testS3Server(
  server: Server,
  account: { accessKeyId: string; secretAccessKey: string; region: string },
): void {
  requireServer(server);

  describe(`S3 at ${server.name}`, () => {
    let running: RunningServer;
    let requests = 0;

    const open = (filledIn: Partial<typeof account> & { bucket?: string } = {}, now = Date.now) =>
      s3.open(
        { endpoint: running.url, bucket: 'vault', prefix: 'my notes', ...account, ...filledIn },
        {
          ...remoteDeps(),
          fetch: (url, init) => {
            requests++;
            return fetch(url, init);
          },
          now,
        },
      );

    beforeAll(async () => {
      running = await server.start();
      const client = new AwsClient({ ...account, service: 's3', retries: 5 });
      const { status } = await client.fetch(`${running.url}vault`, { method: 'PUT' });
      expect(status).toBe(200);
    });
    afterAll(() => running?.stop());

    describe('the contract', () => {
      keepsTheContract(() => ({ open: () => open(), countRequests: () => requests }));
    });

    test.each([
      ['a wrong key', { secretAccessKey: 'another' }, 'password'],
      ['an unknown account', { accessKeyId: 'test:nobody' }, 'password'],
      ['a bucket that does not exist', { bucket: 'typed-wrong' }, 'missing'],
    ])('%s is told, whatever is asked', async (_, filledIn, failure) => {
      const remote = open(filledIn);
      const refusal = { failure, place: new URL(running.url).host };
      await expect(remote.list('heads', signal)).rejects.toMatchObject(refusal);
      await expect(remote.get('heads/a', signal)).rejects.toMatchObject(refusal);
      await expect(remote.put('heads/a', byte, signal)).rejects.toMatchObject(refusal);
      await expect(remote.remove('heads/a', signal)).rejects.toMatchObject(refusal);
    });

    test.each([-2, 2])('a clock %i days wrong costs one request more, once', async (days) => {
      const remote = open({}, () => Date.now() + days * 86_400_000);
      const before = requests;
      await remote.put('clock/a', byte, signal);
      expect(await remote.list('clock', signal)).toEqual(['a']);
      expect(requests - before).toBe(3);
    });
  });
}
