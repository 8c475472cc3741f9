import { cpSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { NewsroomNode } from '../../cli/newsroom/description.ts';
import { nats } from '../../core/sync/remotes/nats.ts';
import { keepsTheContract } from './contract.ts';
import { remoteDeps } from '../core/sync/remotes/remote-deps.ts';
import { natsServer, startCluster, type NatsCluster } from './servers/nats.ts';
import { requireServer } from './servers/server.ts';

requireServer(natsServer);

const { signal } = new AbortController();
const some = Uint8Array.from([1, 2, 3]);

/** Bytes that all WebSockets received. */
let received = 0;
class CountingSocket extends WebSocket {
  constructor(url: string) {
    super(url);
    this.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => {
      received += data.byteLength;
    });
  }
}

async function countBytes(act: () => Promise<unknown>): Promise<number> {
  const before = received;
  await act();
  return received - before;
}

describe('NATS JetStream', () => {
  let cluster: NatsCluster;

  function fillIn(member: string, changed: object = {}) {
    const password = cluster.secrets.members[member] ?? '';
    return { servers: cluster.addresses.join(' '), team: 'desk', member, password, ...changed };
  }
  const open = (member = 'anna', changed: object = {}, deps = remoteDeps()) =>
    nats.open(fillIn(member, changed), deps);

  beforeAll(async () => {
    vi.stubGlobal('WebSocket', CountingSocket);
    cluster = await startCluster(['anna', 'boris'], 1);
  });
  afterAll(() => cluster?.stop());

  describe('the contract', () => {
    keepsTheContract(() => ({ open: () => open(), keepsRemoved: true }));
  });

  test('what one member writes another reads, and who writes a path first has it', async () => {
    const [anna, boris] = [open('anna'), open('boris')];
    await anna.put('heads/hers.1.a', some, signal);
    await boris.put('heads/hers.1.a', Uint8Array.of(9), signal);
    await boris.remove('heads/hers.1.a', signal);
    expect(await boris.list('heads', signal)).toContain('hers.1.a');
    expect(await open('boris').list('heads', signal)).toContain('hers.1.a');
    expect(await boris.get('heads/hers.1.a', signal)).toEqual(some);
  });

  test('an idle look costs the same however much the stream holds', async () => {
    const reader = open('boris');
    const writer = open('anna');
    await reader.list('heads', signal);
    const few = await countBytes(() => reader.list('heads', signal));
    for (let n = 1; n <= 200; n++) {
      await writer.put(`heads/many.${n}.${'0f'.repeat(16)}`, new Uint8Array(), signal);
      if (n > 1) await writer.remove(`heads/many.${n - 1}.${'0f'.repeat(16)}`, signal);
    }
    expect(await reader.list('heads', signal)).toContain(`many.200.${'0f'.repeat(16)}`);
    const many = await countBytes(() => reader.list('heads', signal));
    expect(few).toBeLessThanOrEqual(1_500);
    expect(many).toBeLessThanOrEqual(few + 50);
  });

  test('what is remembered outlives the background', async () => {
    const deps = remoteDeps();
    const names = await open('boris', {}, deps).list('heads', signal);
    const bytes = await countBytes(async () => {
      expect(await open('boris', {}, deps).list('heads', signal)).toEqual(names);
    });
    expect(bytes, 'with the greeting of the server').toBeLessThanOrEqual(3_000);
  });

  test.each([null, 'x', { stream: 'another', sequence: 1, files: {} }, { sequence: 'x' }])(
    'a memory of something else (%j) is read anew',
    async (remembered) => {
      const deps = remoteDeps();
      await deps.cache.write(remembered);
      expect(await open('boris', {}, deps).list('heads', signal)).toContain('hers.1.a');
    },
  );

  test('who watches is told of others, and lists without asking', async () => {
    const [anna, boris] = [open('anna'), open('boris')];
    const watching = new AbortController();
    let told = 0;
    boris.watch?.(() => told++, watching.signal);
    await boris.list('heads', signal);
    const costOfAListing = () => countBytes(() => boris.list('heads', signal));
    await expect.poll(costOfAListing).toBe(0);
    await anna.put('heads/live.1.a', some, signal);
    await expect.poll(() => told).toBe(1);
    await boris.put('heads/own.1.a', some, signal);
    const names = await boris.list('heads', signal);
    expect(names).toEqual(expect.arrayContaining(['live.1.a', 'own.1.a']));
    expect(told, 'of its own writing').toBe(1);
    watching.abort();
    await expect.poll(costOfAListing).toBeGreaterThan(0);
    await anna.put('heads/live.2.a', some, signal);
    expect(await boris.list('heads', signal)).toContain('live.2.a');
    expect(told).toBe(1);
  });

  test('a connection is let go, and opened again when it is needed', async () => {
    const anna = open();
    await anna.put('again/a', some, signal);
    await anna.close?.();
    expect(await anna.list('again', signal)).toEqual(['a']);
    await anna.close?.();
    await open().close?.();
  });

  describe('what can go wrong', () => {
    test.each<[string, string, { servers?: string; [name: string]: string }]>([
      ['a wrong password', 'password', { password: 'another' }],
      ['a member whom the servers do not know', 'password', { member: 'vera' }],
      ['another team, of which one is no member', 'forbidden', { team: 'sport' }],
      ['nobody there', 'unreachable', { servers: 'ws://127.0.0.1:9' }],
    ])('%s', async (_, failure, changed) => {
      const remote = open('anna', changed);
      const refusal = {
        failure,
        place: new URL(changed.servers ?? cluster.addresses[0] ?? '').host,
      };
      await expect(remote.list('heads', signal)).rejects.toMatchObject(refusal);
      await expect(remote.put('heads/a', some, signal)).rejects.toMatchObject(refusal);
      await expect(remote.get('heads/a', signal)).rejects.toMatchObject(refusal);
    });

    test('a server that is no NATS', async () => {
      const { newsroom } = cluster;
      const remote = open('anna', { servers: `ws://127.0.0.1:${newsroom.nodes[0]?.clientPort}` });
      await expect(remote.list('heads', signal)).rejects.toMatchObject({ failure: 'unreachable' });
    });

    test('a stream that was restored from an older backup', async () => {
      const anna = open();
      await anna.put('heads/older.1.a', some, signal);
      const [{ name, folder }] = cluster.newsroom.nodes as [NewsroomNode];
      await cluster.kill(name);
      cpSync(folder, `${folder}-backup`, { recursive: true });
      await cluster.start(name);
      await anna.put('heads/newer.1.a', some, signal);
      expect(await anna.list('heads', signal)).toContain('newer.1.a');
      await cluster.kill(name);
      rmSync(folder, { recursive: true });
      cpSync(`${folder}-backup`, folder, { recursive: true });
      await cluster.start(name);
      const names = await anna.list('heads', signal);
      expect(names).toContain('older.1.a');
      expect(names).not.toContain('newer.1.a');
    });

    test('a stream that nobody has made, or that was wiped', async () => {
      const anna = open();
      await anna.list('heads', signal);
      await cluster.wipe();
      expect(await anna.list('heads', signal)).toEqual([]);
      await anna.put('heads/new.1.a', some, signal);
      expect(await anna.list('heads', signal)).toEqual(['new.1.a']);
    });
  });
});
