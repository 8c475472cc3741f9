import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Fetch } from '../../core/sync/remotes/http.ts';
import { webdav } from '../../core/sync/remotes/webdav.ts';
import { keepsTheContract } from './contract.ts';
import { remoteDeps } from '../core/sync/remotes/remote-deps.ts';
import { account, requireServer, type RunningServer, type Server } from './servers/server.ts';

const { signal } = new AbortController();

/** Everything that must hold at a real WebDAV server. */
export function testWebdavServer(server: Server): void {
  requireServer(server);

  describe(`WebDAV at ${server.name}`, () => {
    let running: RunningServer;
    const answers: { bytes: number }[] = [];

    const countedFetch: Fetch = async (url, init) => {
      const answer = await fetch(url, init);
      const bytes = await answer.arrayBuffer();
      answers.push({ bytes: bytes.byteLength });
      const { status, headers } = answer;
      const hasBody = status !== 204 && status !== 304;
      return new Response(hasBody ? bytes : null, { status, headers });
    };

    const open = (filledIn: { url?: string; folder?: string; password?: string } = {}) =>
      webdav.open(
        { url: running.url, folder: 'notes/vault', ...account, ...filledIn },
        remoteDeps(countedFetch),
      );

    beforeAll(async () => {
      running = await server.start();
    });
    afterAll(() => running?.stop());

    describe('the contract', () => {
      keepsTheContract(() => ({ open, countRequests: () => answers.length }));
    });

    test('a wrong password is told, whatever is asked', async () => {
      const remote = open({ password: 'another' });
      const refusal = { failure: 'password', place: new URL(running.url).host };
      await expect(remote.list('heads', signal)).rejects.toMatchObject(refusal);
      await expect(remote.get('heads/a', signal)).rejects.toMatchObject(refusal);
      await expect(remote.put('heads/a', new Uint8Array(1), signal)).rejects.toMatchObject(refusal);
      await expect(remote.remove('heads/a', signal)).rejects.toMatchObject(refusal);
    });

    test('one device may ask many things at once, the first time too', async () => {
      const names = Array.from({ length: 20 }, (_, i) => `once/file-${i}`);
      const remote = open();
      await Promise.all(
        names.map((name) => remote.put(name, new TextEncoder().encode(name), signal)),
      );
      const back = await Promise.all(names.map((name) => remote.get(name, signal)));
      expect(back.map((bytes) => new TextDecoder().decode(bytes))).toEqual(names);
    });

    test('an address that does not exist is no empty vault', async () => {
      const remote = open({ url: `${running.url}typed/wrong/` });
      await expect(remote.list('', signal)).rejects.toMatchObject({ failure: 'missing' });
      await expect(remote.put('heads/a', new Uint8Array(1), signal)).rejects.toMatchObject({
        failure: 'missing',
      });
    });

    test('a listing of five devices takes at most 4 kB', async () => {
      const remote = open({ folder: 'five' });
      for (let device = 1; device <= 5; device++)
        await remote.put(
          `heads/${`${device}`.repeat(16)}.1234.${'0f'.repeat(16)}`,
          new Uint8Array(),
          signal,
        );
      await remote.list('heads', signal);
      expect(answers.at(-1)?.bytes).toBeLessThanOrEqual(4_000);
    });
  });
}
