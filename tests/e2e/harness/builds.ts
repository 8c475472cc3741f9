import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder with the builds that this run tests. */
    builds: string;
  }
}

const folders = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' } as const;

function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), 'source-context-build-'));
}

/** Before the first test (vitest.config.ts): one run tests one build, whatever is built meanwhile. */
export function setup(project: TestProject): () => void {
  const output = fileURLToPath(new URL('../../../.output/', import.meta.url));
  const builds = makeFolder();
  for (const folder of Object.values(folders)) {
    if (!existsSync(join(output, folder, 'manifest.json')))
      throw new Error(`There is no build in .output/${folder}; run npm run build.`);
    cpSync(join(output, folder), join(builds, folder), { recursive: true });
  }
  project.provide('builds', builds);
  return () => rmSync(builds, { recursive: true, force: true });
}

export interface Build {
  path: string;
  remove(): void;
}

/** The build for a browser; with another starter dataset where one is given. */
export function useBuild(browser: keyof typeof folders, starter?: object): Build {
  const shipped = join(inject('builds'), folders[browser]);
  if (!starter) return { path: shipped, remove: () => undefined };
  const path = makeFolder();
  cpSync(shipped, path, { recursive: true });
  writeFileSync(join(path, 'starter.json'), JSON.stringify(starter));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
