import { jetstream, jetstreamManager, type JetStreamManager } from '@nats-io/jetstream';
import { headers, wsconnect, type NatsConnection } from '@nats-io/nats-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nats } from '../../core/sync/remotes/nats.ts';
import { remoteDeps } from '../core/sync/remotes/remote-deps.ts';
import { natsServer, startCluster, type NatsCluster } from './servers/nats.ts';
import { requireServer } from './servers/server.ts';

requireServer(natsServer);
const { signal } = new AbortController();
const stream = 'ds-desk';

/** What the servers themselves refuse, whatever a member's software asks of them. */
describe('rights in a newsroom', () => {
  let cluster: NatsCluster;
  const connections: NatsConnection[] = [];

  async function enter(
    user: string,
  ): Promise<{ connection: NatsConnection; manager: JetStreamManager }> {
    const { secrets, addresses } = cluster;
    const pass = user === 'admin' ? secrets.admin : secrets.members[user];
    const connection = await wsconnect({
      servers: addresses,
      user,
      pass: pass ?? '',
      inboxPrefix: `_INBOX.${user}`,
    });
    connections.push(connection);
    return { connection, manager: await jetstreamManager(connection, { checkAPI: false }) };
  }

  beforeAll(async () => {
    cluster = await startCluster(['anna', 'boris'], 1);
    const password = cluster.secrets.members['anna'] ?? '';
    const [servers = ''] = cluster.addresses;
    const anna = nats.open({ servers, team: 'desk', member: 'anna', password }, remoteDeps());
    await anna.put('heads/hers.1.a', Uint8Array.of(1), signal);
    await anna.close?.();
  });
  afterAll(async () => {
    await Promise.all(connections.map((one) => one.close()));
    await cluster?.stop();
  });

  const refused = /Permissions Violation/;

  test("a member does not write under another's subject", async () => {
    const { connection } = await enter('boris');
    const client = jetstream(connection, { timeout: 2_000 });
    await expect(client.publish('ds.desk.w.anna.heads.x', 'x')).rejects.toThrow(refused);
    await expect(client.publish('ds.sport.w.boris.heads.x', 'x')).rejects.toThrow(refused);
    await expect(client.publish('ds.desk.w.boris.heads.x', 'x')).resolves.toMatchObject({ stream });
  });

  test.each(['boris', 'admin'])('%s takes nothing away', async (user) => {
    const { manager } = await enter(user);
    const { streams } = manager;
    await expect(streams.purge(stream)).rejects.toThrow(refused);
    await expect(streams.delete(stream)).rejects.toThrow(refused);
    await expect(streams.deleteMessage(stream, 1)).rejects.toThrow(refused);
    await expect(streams.update(stream, { max_msgs: 1 })).rejects.toThrow(refused);
    expect((await streams.info(stream)).state.messages).toBeGreaterThan(0);
  });

  test('the stream itself forbids it, should somebody be given the right', async () => {
    const { manager } = await enter('admin');
    const { config } = await manager.streams.info(stream);
    expect(config).toMatchObject({ deny_purge: true, deny_delete: true });
  });

  test('the administrator reads nothing and writes nothing', async () => {
    const { connection, manager } = await enter('admin');
    await expect(manager.streams.getMessage(stream, { seq: 1 })).rejects.toThrow(refused);
    const publishing = jetstream(connection).publish('ds.desk.w.admin.heads.x', 'x');
    await expect(publishing).rejects.toThrow(refused);
  });

  test('nobody listens in on answers to another', async () => {
    const { connection } = await enter('boris');
    const heard = new Promise((resolve) => {
      connection.subscribe('_INBOX.anna.>', { callback: (error) => resolve(error?.message) });
    });
    expect(await heard).toMatch(refused);
  });

  test("a consumer does not deliver into another's subject", async () => {
    const { manager } = await enter('boris');
    const config = {
      name: 'c',
      filter_subject: 'ds.desk.>',
      deliver_subject: 'ds.desk.w.anna.heads.y',
    };
    await expect(manager.consumers.add(stream, config)).rejects.toThrow('cycle');
  });

  test("an answer that a member sends into another's subject is no file", async () => {
    const { connection, manager } = await enter('boris');
    const forged = 'ds.desk.w.anna.heads.forged,1,a';
    connection.publish(`$JS.API.STREAM.INFO.${stream}`, '', { reply: forged });
    const about = headers();
    about.set('Source-Context', 'file 1');
    const theft = 'ds.desk.w.anna.heads.forged,2,a';
    connection.publish('ds.desk.w.boris.heads.z', 'z', { reply: theft, headers: about });
    await connection.flush();
    const query = { seq: 1, next_by_subj: forged };
    // The servers do store it, which is why a file needs our header.
    await expect.poll(() => manager.streams.getMessage(stream, query)).toBeTruthy();
    const password = cluster.secrets.members['boris'] ?? '';
    const [servers = ''] = cluster.addresses;
    const boris = nats.open({ servers, team: 'desk', member: 'boris', password }, remoteDeps());
    const names = await boris.list('heads', signal);
    expect(names).toContain('hers.1.a');
    expect(names.filter((name) => name.startsWith('forged'))).toEqual([]);
    expect(await boris.get('heads/forged.1.a', signal)).toBeUndefined();
    await boris.close?.();
  });
});
