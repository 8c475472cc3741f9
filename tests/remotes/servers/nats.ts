import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { newsroomSchema, type Newsroom, type Secrets } from '../../../cli/newsroom/description.ts';
import { makeSecrets } from '../../../cli/newsroom/make-secrets.ts';
import { addressesOf, openStream } from '../../../cli/newsroom/open-stream.ts';
import { writeMembersConfig, writeNodeConfig } from '../../../cli/newsroom/write-config.ts';

/** Ports that are free now, each another. */
async function findPorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  return ports;
}

export const natsServer = { command: 'nats-server', packages: ['nats-server'] };

async function describeCluster(folder: string, members: string[], size: number): Promise<Newsroom> {
  const ports = await findPorts(size * 3);
  return v.parse(newsroomSchema, {
    team: 'desk',
    members,
    nodes: Array.from({ length: size }, (_, i) => ({
      name: `node-${i + 1}`,
      host: '127.0.0.1',
      folder: join(folder, `node-${i + 1}`),
      clientPort: ports[3 * i],
      routePort: ports[3 * i + 1],
      socketPort: ports[3 * i + 2],
    })),
  });
}

export interface NatsCluster {
  newsroom: Newsroom;
  secrets: Secrets;
  addresses: string[];
  /** What the nodes store. */
  folder: string;
  /** Ends a node, or makes it stand still or go on. */
  signal(node: string, signal: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): Promise<void>;
  restart(node: string): Promise<void>;
  /** All that is stored is gone; new, empty nodes stand in the old places. */
  wipe(): Promise<void>;
  stop(): Promise<void>;
}

/** Nodes of the configuration that people get, on loopback, with the team's stream made. */
export async function startCluster(members: string[], size: 1 | 3 = 3): Promise<NatsCluster> {
  const folder = mkdtempSync(join(tmpdir(), 'source-context-nats-'));
  const newsroom = await describeCluster(folder, members, size);
  const secrets = makeSecrets(newsroom);
  const configs = join(folder, 'configs');
  const running = new Map<string, ChildProcess>();
  mkdirSync(configs);
  writeFileSync(join(configs, 'members.conf'), writeMembersConfig(newsroom, secrets));
  for (const node of newsroom.nodes)
    writeFileSync(join(configs, `${node.name}.conf`), writeNodeConfig(newsroom, node, secrets));

  function start(node: string): void {
    const log = join(folder, `${node}.log`);
    const config = join(configs, `${node}.conf`);
    running.set(node, spawn(natsServer.command, ['-c', config, '-l', log], { stdio: 'ignore' }));
  }

  async function signal(node: string, name: NodeJS.Signals): Promise<void> {
    const child = running.get(node);
    if (!child) return;
    const ended = name === 'SIGKILL' ? once(child, 'exit') : undefined;
    child.kill(name);
    await ended;
    if (ended) running.delete(node);
  }

  /** Raft must choose its leaders first; before that the servers refuse. */
  async function open(): Promise<void> {
    for (let left = 60; ; left--) {
      try {
        return await openStream(newsroom, secrets);
      } catch (error) {
        if (left === 0) throw error;
        await new Promise((resolve) => setTimeout(resolve, 250));
      }
    }
  }

  const names = newsroom.nodes.map(({ name }) => name);
  const stop = async () => {
    process.off('exit', killAll);
    await Promise.all(names.map((name) => signal(name, 'SIGKILL')));
    rmSync(folder, { recursive: true, force: true });
  };
  // Whatever ends the tests, the servers do not outlive them.
  const killAll = () => running.forEach((child) => child.kill('SIGKILL'));
  process.on('exit', killAll);

  names.forEach(start);
  try {
    await open();
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    newsroom,
    secrets,
    addresses: addressesOf(newsroom),
    folder,
    signal,
    async restart(node) {
      await signal(node, 'SIGKILL');
      start(node);
    },
    async wipe() {
      await Promise.all(names.map((name) => signal(name, 'SIGKILL')));
      for (const node of newsroom.nodes) rmSync(node.folder, { recursive: true, force: true });
      names.forEach(start);
      await open();
    },
    stop,
  };
}
