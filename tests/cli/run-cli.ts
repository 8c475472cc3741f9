import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));

/** Node keeps what it compiled here, by content: a start that compiles nothing takes half as long. */
const env = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'source-context-compiled') };

/** The command line as a person runs it, with `input` on standard input. */
export function runCli(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    input,
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}
