import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import {
  findPorts,
  makeGround,
  startOrAgain,
  startProgram,
  waitUntilThere,
  type RunningServer,
  type Server,
} from './server.ts';

/** Whom the server lets in. */
export const s3Account = {
  accessKeyId: 'test:anna',
  secretAccessKey: 'a-key-of-the-tests',
  region: 'us-east-1',
};

const kinds = ['account', 'container', 'object'];
const disks = ['d1', 'd2', 'd3'];

const describeStore = (kind: string, folder: string, port: number) => `
[DEFAULT]
devices = ${folder}/disks
mount_check = false
bind_ip = 127.0.0.1
bind_port = ${port}
workers = 0
user = ${userInfo().username}
swift_dir = ${folder}
[pipeline:main]
pipeline = ${kind}-server
[app:${kind}-server]
use = egg:swift#${kind}
`;

const describeProxy = (folder: string, port: number, memory: number) => `
[DEFAULT]
bind_ip = 127.0.0.1
bind_port = ${port}
workers = 0
user = ${userInfo().username}
swift_dir = ${folder}
[pipeline:main]
pipeline = catch_errors cache listing_formats s3api tempauth proxy-server
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
[filter:catch_errors]
use = egg:swift#catch_errors
[filter:cache]
use = egg:swift#memcache
memcache_servers = 127.0.0.1:${memory}
[filter:listing_formats]
use = egg:swift#listing_formats
[filter:s3api]
use = egg:swift#s3api
s3_acl = false
check_bucket_owner = false
[filter:tempauth]
use = egg:swift#tempauth
user_${s3Account.accessKeyId.replace(':', '_')} = ${s3Account.secretAccessKey} .admin
`;

function makeRing(folder: string, kind: string, port: number): void {
  const builder = `${folder}/${kind}.builder`;
  const added = disks.map((disk) => ['add', `r1z1-127.0.0.1:${port}/${disk}`, '1']);
  for (const args of [['create', '4', '3', '0'], ...added, ['rebalance']]) {
    const { status, stdout } = spawnSync('swift-ring-builder', [builder, ...args]);
    if (status !== 0) throw new Error(`swift-ring-builder ${args.join(' ')}: ${stdout}`);
  }
}

async function startOnce(): Promise<RunningServer> {
  const { folder, clear } = makeGround('swift');
  for (const disk of disks) mkdirSync(`${folder}/disks/${disk}`, { recursive: true });
  const programs: ReturnType<typeof startProgram>[] = [];
  const run = (program: string, ...args: string[]) => programs.push(startProgram(program, args));
  const stop = async () => {
    await Promise.all(programs.map((program) => program.stop()));
    clear();
  };
  try {
    const [port = 0, memory = 0, ...ports] = await findPorts(2 + kinds.length);
    for (const [i, kind] of kinds.entries()) {
      const here = ports[i] ?? 0;
      writeFileSync(`${folder}/${kind}.conf`, describeStore(kind, folder, here));
      makeRing(folder, kind, here);
      run(`/usr/bin/swift-${kind}-server`, `${folder}/${kind}.conf`);
    }
    run('/usr/bin/memcached', '-l', '127.0.0.1', '-p', `${memory}`, '-u', userInfo().username);
    writeFileSync(`${folder}/proxy.conf`, describeProxy(folder, port, memory));
    run('/usr/bin/swift-proxy-server', `${folder}/proxy.conf`);
    const url = `http://127.0.0.1:${port}/`;
    await waitUntilThere(url, () => programs.map(({ log }) => log()).join('\n'));
    return { url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** OpenStack Swift behind its S3 door, three copies of everything; conditional writes answer 501. */
export const swift: Server = {
  name: 'swift',
  program: '/usr/bin/swift-proxy-server',
  packages: ['swift-proxy', 'swift-account', 'swift-container', 'swift-object', 'memcached'],
  start: () => startOrAgain(startOnce),
};
