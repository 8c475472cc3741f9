// Does all set-up, with Node alone: packages from the lock file, and a browser where one is asked for.
// Runs on the oldest Node the project starts with, before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { browsers, findBrowser } from './browsers.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = `${root}node_modules/.setup-of`;
const quiet = process.argv.includes('--quiet');

function say(text) {
  if (!quiet) console.error(text);
}

function stop(text) {
  console.error(text);
  process.exit(1);
}

function run(command, args, why) {
  say(why);
  // Standard output stays clean: the command line's answers go there.
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  return !error && status === 0;
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19))
  stop(`Source Context needs Node 20.19 or newer to start; this is ${process.versions.node}.`);

const lock = createHash('sha256')
  .update(readFileSync(`${root}package-lock.json`))
  .digest('hex');
const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
if (installed !== lock) {
  if (
    !run(
      'npm',
      ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
      'Installing packages from package-lock.json …',
    )
  )
    stop(
      'npm ci failed; its own message stands above. Check the network and run the command again.',
    );
  if (!run('npx', ['wxt', 'prepare'], 'Preparing types …'))
    stop('wxt prepare failed; its own message stands above.');
  writeFileSync(stamp, lock);
}

function isDebianRoot() {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0;
}

for (const [at, word] of process.argv.entries()) {
  if (word !== '--browser') continue;
  const id = process.argv[at + 1];
  const browser = browsers[id];
  if (!browser) stop(`--browser takes ${Object.keys(browsers).join(' or ')}.`);
  if (findBrowser(id)) continue;
  if (isDebianRoot()) {
    run('apt-get', ['update', '-qq'], `Installing ${browser.name} …`);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...browser.packages], '');
  }
  if (!findBrowser(id))
    stop(
      `Install ${browser.name}, or set ${browser.variable} to its path, and run the command again.`,
    );
}
