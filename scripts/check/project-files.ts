import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** What tools make or bring. */
const made = new Set(['node_modules', '.output', '.wxt', '.git', 'output', 'package-lock.json']);

/** The files that a pattern names, by their path from the root, with their text. */
export function readFiles(pattern: string | string[]): Map<string, string> {
  const paths = globSync(pattern, { cwd: root, exclude: (path) => made.has(path) });
  return new Map(
    paths
      .map((path) => path.replaceAll('\\', '/'))
      .sort()
      .map((path) => [path, readFileSync(`${root}${path}`, 'utf8')]),
  );
}

/** Every file of TypeScript, such as `core/model/entry.ts`. */
export function readCode(): Map<string, string> {
  return readFiles('**/*.{ts,tsx}');
}
