import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const output = fileURLToPath(new URL('../../../.output/', import.meta.url));

export interface Build {
  path: string;
  remove(): void;
}

/**
 * A copy of the shipped build, which a new build cannot change under a running browser; with another
 * starter dataset in it where one is given.
 */
export function copyBuild(browser: 'chromium' | 'firefox', starter?: object): Build {
  const built = join(output, browser === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
  if (!existsSync(join(built, 'manifest.json')))
    throw new Error(`There is no build in ${built}; run npm run build.`);
  const path = mkdtempSync(join(tmpdir(), 'source-context-build-'));
  cpSync(built, path, { recursive: true });
  if (starter) writeFileSync(join(path, 'starter.json'), JSON.stringify(starter));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
