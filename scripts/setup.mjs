// Does all set-up, with Node alone: packages from the lock file, and a browser where one is asked for.
// Runs on the oldest Node the project starts with, before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

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

const browsers = {
  chromium: {
    name: 'Chromium or Chrome',
    variable: 'CHROMIUM',
    paths: [
      '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    ],
    packages: ['chromium'],
  },
  firefox: {
    name: 'Firefox',
    variable: 'FIREFOX',
    paths: [
      '/usr/bin/firefox-esr', '/usr/bin/firefox', '/snap/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    packages: ['firefox-esr'],
  },
}; // prettier-ignore

function findBrowser({ variable, paths }) {
  return [process.env[variable], ...paths].find((path) => path && existsSync(path));
}

function isDebianRoot() {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0;
}

for (const [at, word] of process.argv.entries()) {
  if (word !== '--browser') continue;
  const browser = browsers[process.argv[at + 1]];
  if (!browser) stop(`--browser takes ${Object.keys(browsers).join(' or ')}.`);
  if (findBrowser(browser)) continue;
  if (isDebianRoot()) {
    run('apt-get', ['update', '-qq'], `Installing ${browser.name} …`);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...browser.packages], '');
  }
  if (!findBrowser(browser))
    stop(
      `Install ${browser.name}, or set ${browser.variable} to its path, and run the command again.`,
    );
}
