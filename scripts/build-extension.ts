import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Where the build for Chromium lies. */
export const chromiumBuild = `${root}.output/chrome-mv3`;

/** Builds the extension for Chromium, or throws after printing what the build said. */
export function buildExtension(): void {
  console.log('Building the extension …');
  const { status, stdout, stderr } = spawnSync('npx', ['wxt', 'build'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  console.error(stdout, stderr);
  throw new Error('The build failed; its own messages stand above.');
}
