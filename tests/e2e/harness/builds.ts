import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { translateMessages } from './pseudo-language.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder with the builds that this run tests. */
    builds: string;
  }
}

const folders = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' } as const;

/** Before the first test (vitest.config.ts): one run tests one build, whatever is built meanwhile. */
export function setup(project: TestProject): () => void {
  const output = fileURLToPath(new URL('../../../.output/', import.meta.url));
  const builds = mkdtempSync(join(tmpdir(), 'source-context-builds-'));
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

/** What is different in a build that is tested. */
export interface Changes {
  /** In place of the starter dataset that is shipped. */
  starter?: object;
  /** Without the permission to fill the disk, so that a test can take the room away. */
  limitedStorage?: boolean;
  /** Speaks the pseudo-language in place of English. */
  pseudoLanguage?: boolean;
}

/** A copy of the build for a browser, with changes: Chromium has a new extension, without a past, in every new folder. */
export function useBuild(
  browser: keyof typeof folders,
  { starter, limitedStorage, pseudoLanguage }: Changes = {},
): Build {
  const builds = inject('builds');
  const path = mkdtempSync(join(builds, 'copy-'));
  cpSync(join(builds, folders[browser]), path, { recursive: true });
  if (starter) writeFileSync(join(path, 'starter.json'), JSON.stringify(starter));
  if (limitedStorage) {
    const manifest = readFileSync(join(path, 'manifest.json'), 'utf8');
    writeFileSync(join(path, 'manifest.json'), manifest.replace('"unlimitedStorage",', ''));
  }
  if (pseudoLanguage) {
    const messages = join(path, '_locales/en/messages.json');
    writeFileSync(messages, translateMessages(readFileSync(messages, 'utf8')));
  }
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
