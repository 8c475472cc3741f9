import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A real server that the tests start: what Debian calls it, and how it begins. */
export interface Server {
  name: string;
  /** What is there when it is installed. */
  program: string;
  /** Debian packages. */
  packages: string[];
  start(): Promise<RunningServer>;
}

export interface RunningServer {
  url: string;
  stop(): Promise<void>;
}

/** Whom the servers let in; a name and a password that Latin-1 cannot hold. */
export const account = { user: 'анна', password: 'слово 7:/' };

/**
 * Installs with apt what is missing, one suite after the other, and keeps services from starting; where the
 * system says so already, that stays.
 */
const installing = `
set -e
[ -e "$1" ] && exit 0
shift
if [ ! -e /usr/sbin/policy-rc.d ]; then
  trap 'rm -f /usr/sbin/policy-rc.d' EXIT
  printf '#!/bin/sh\\nexit 101\\n' > /usr/sbin/policy-rc.d
  chmod +x /usr/sbin/policy-rc.d
fi
export DEBIAN_FRONTEND=noninteractive
install() { apt-get -o Acquire::Retries=3 install -y -qq --no-install-recommends "$@"; }
install "$@" || { apt-get update -qq; install "$@"; }
`;

/** Makes the server's program be there; else says what to do. */
export function findObstacle({
  name,
  program,
  packages,
}: Omit<Server, 'start'>): string | undefined {
  if (existsSync(program)) return undefined;
  const tells =
    `${name} is not here (${program}). On Debian, run as root: apt-get install ${packages.join(' ')}. ` +
    'Elsewhere, "npm run check" and "npm run e2e" need no such server.';
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return tells;
  const lock = join(tmpdir(), 'source-context-apt.lock');
  const args = [lock, 'sh', '-c', installing, 'sh', program, ...packages];
  const { status, stderr } = spawnSync('flock', args, { encoding: 'utf8' });
  return status === 0 ? undefined : `${tells} It was tried and failed: ${stderr}`;
}

/** The same where tests are nothing without the server: whoever asks for them must not take them for passed. */
export function requireServer(server: Omit<Server, 'start'>): void {
  const obstacle = findObstacle(server);
  if (obstacle) throw new Error(obstacle);
}

/** Ports of this machine that nobody listens at. Each is held until the last is found, so that none comes twice. */
export async function findPorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  return ports;
}

export async function findPort(): Promise<number> {
  const [port = 0] = await findPorts(1);
  return port;
}

/** Another program may take a port between its finding and its use: the second start is at others. */
export function startOrAgain<T>(start: () => Promise<T>): Promise<T> {
  return start().catch(start);
}

/** A folder of its own for a server, with `files` in it that any user may write to; and what removes it. */
export function makeGround(name: string): { folder: string; files: string; clear: () => void } {
  const folder = mkdtempSync(join(tmpdir(), `source-context-${name}-`));
  const files = join(folder, 'files');
  mkdirSync(files);
  // Apache's workers are another user where the tests run as root.
  chmodSync(folder, 0o755);
  chmodSync(files, 0o777);
  return { folder, files, clear: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The server ends when its standard input does: also when the tests are killed. */
const guarding = '"$@" & child=$!; cat > /dev/null; kill "$child"; wait "$child"';

/** Starts a program that stays in the foreground, and gives what ends it. */
export function startProgram(
  program: string,
  args: string[],
): { stop: () => Promise<void>; log: () => string } {
  const child = spawn('sh', ['-c', guarding, 'sh', program, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece: Buffer) => {
      log = (log + piece.toString()).slice(-4_000);
    });
  const ended = new Promise<void>((resolve) => {
    child.on('exit', () => resolve());
  });
  return {
    log: () => log,
    stop: () => {
      child.stdin.end();
      return ended;
    },
  };
}

/** Waits until an address answers, whatever it says. */
export async function waitUntilThere(url: string, log: () => string): Promise<void> {
  const patience = 25_000;
  for (const end = Date.now() + patience; Date.now() < end;) {
    const answer = await fetch(url).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer) return;
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
  throw new Error(`${url} did not answer in ${patience / 1_000} s.\n${log()}`);
}

/** Writes a server's configuration. @returns what the program is started with */
type Prepare = (ground: { folder: string; files: string; port: number }) => string[];

/** A server of one program, which serves `files` at the port. */
export function serve(name: string, program: string, prepare: Prepare): Promise<RunningServer> {
  return startOrAgain(() => serveOnce(name, program, prepare));
}

async function serveOnce(name: string, program: string, prepare: Prepare): Promise<RunningServer> {
  const { folder, files, clear } = makeGround(name);
  const port = await findPort();
  const { stop, log } = startProgram(program, prepare({ folder, files, port }));
  const end = async () => {
    await stop();
    clear();
  };
  const url = `http://127.0.0.1:${port}/`;
  try {
    await waitUntilThere(url, log);
  } catch (error) {
    await end();
    throw error;
  }
  return { url, stop: end };
}
