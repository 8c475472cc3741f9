import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Rooms of the house that hold code, and the configurations beside them. */
const code =
  '{core,storage,messaging,components,entrypoints,cli,starter,scripts,bench,tests}/**/*.{ts,tsx}';

/** Every file of code by its path from the root, such as `core/model/entry.ts`, with its text. */
export function readCode(): Map<string, string> {
  const paths = globSync([code, '*.config.ts'], { cwd: root }).map((path) =>
    path.replaceAll('\\', '/'),
  );
  return new Map(
    paths.sort().map((path) => [path, readFileSync(new URL(path, `file://${root}`), 'utf8')]),
  );
}
