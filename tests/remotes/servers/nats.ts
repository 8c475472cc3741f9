import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { newsroomSchema, type Newsroom, type Secrets } from '../../../cli/newsroom/description.ts';
import { makeSecrets } from '../../../cli/newsroom/make-secrets.ts';
import { addressesOf, openStream } from '../../../cli/newsroom/open-stream.ts';
import { writeMembersConfig, writeNodeConfig } from '../../../cli/newsroom/write-config.ts';
import { findPorts, startOrAgain } from './server.ts';

export const natsServer = {
  name: 'nats-server',
  program: '/usr/sbin/nats-server',
  packages: ['nats-server'],
};

interface RunningNode {
  pid: number;
  guard: ChildProcess;
  ended: Promise<unknown>;
}

/** The node ends when its guard's standard input does: also when the tests are killed. */
const guarding = '"$@" & child=$!; echo $child; cat > /dev/null; kill -9 $child; wait $child';

async function startNode(args: string[]): Promise<RunningNode> {
  const guard = spawn('sh', ['-c', guarding, 'sh', natsServer.program, ...args], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const ended = once(guard, 'exit');
  const [line] = (await once(guard.stdout, 'data')) as [Buffer];
  return { pid: Number(line), guard, ended };
}

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
  /** Makes a node stand still, or go on. */
  signal(node: string, signal: 'SIGSTOP' | 'SIGCONT'): void;
  /** Ends a node at once, as a power cut would. */
  kill(node: string): Promise<void>;
  start(node: string): Promise<void>;
  /** All that is stored is gone; new, empty nodes stand in the old places. */
  wipe(): Promise<void>;
  stop(): Promise<void>;
}

/** Nodes of the configuration that people get, on loopback, with the team's stream made. */
export function startCluster(members: string[], size: 1 | 3 = 3): Promise<NatsCluster> {
  return startOrAgain(() => startClusterOnce(members, size));
}

async function startClusterOnce(members: string[], size: 1 | 3): Promise<NatsCluster> {
  const folder = mkdtempSync(join(tmpdir(), 'source-context-nats-'));
  const newsroom = await describeCluster(folder, members, size);
  const secrets = makeSecrets(newsroom);
  const configs = join(folder, 'configs');
  const running = new Map<string, RunningNode>();
  mkdirSync(configs);
  writeFileSync(join(configs, 'members.conf'), writeMembersConfig(newsroom, secrets));
  for (const node of newsroom.nodes)
    writeFileSync(join(configs, `${node.name}.conf`), writeNodeConfig(newsroom, node, secrets));

  async function start(node: string): Promise<void> {
    const [log, config] = [join(folder, `${node}.log`), join(configs, `${node}.conf`)];
    running.set(node, await startNode(['-c', config, '-l', log]));
  }

  async function kill(node: string): Promise<void> {
    const one = running.get(node);
    running.delete(node);
    one?.guard.stdin?.end();
    await one?.ended;
  }

  const names = newsroom.nodes.map(({ name }) => name);
  const stop = async () => {
    await Promise.all(names.map(kill));
    rmSync(folder, { recursive: true, force: true });
  };

  await Promise.all(names.map(start));
  try {
    await openStream(newsroom, secrets);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    newsroom,
    secrets,
    addresses: addressesOf(newsroom),
    folder,
    signal(node, name) {
      const pid = running.get(node)?.pid;
      if (pid !== undefined) process.kill(pid, name);
    },
    kill,
    start,
    async wipe() {
      await Promise.all(names.map(kill));
      for (const node of newsroom.nodes) rmSync(node.folder, { recursive: true, force: true });
      await Promise.all(names.map(start));
      await openStream(newsroom, secrets);
    },
    stop,
  };
}
