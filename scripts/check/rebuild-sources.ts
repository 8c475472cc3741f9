import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runTool } from './run-tool.ts';
import { unzip } from './unzip.ts';

/** Which files of two packages differ, or stand in one of them only. */
export function comparePackages(
  first: ReadonlyMap<string, Buffer>,
  second: ReadonlyMap<string, Buffer>,
): string[] {
  const paths = new Set([...first.keys(), ...second.keys()]);
  return [...paths].flatMap((path) => {
    const [here, there] = [first.get(path), second.get(path)];
    if (!here) return [`${path} is only in the package built from the sources`];
    if (!there) return [`${path} is missing in the package built from the sources`];
    return here.equals(there) ? [] : [`${path} differs in the package built from the sources`];
  });
}

/** What `wxt zip -b firefox` has written: the package, or the sources that its reviewers get. */
export function zipOf(root: string, kind: 'firefox' | 'sources'): string {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
  };
  return join(root, `.output/${name}-${version}-${kind}.zip`);
}

/**
 * Builds Firefox's package once more, from the sources that go to its reviewers and in another folder, and says
 * what differs. A store can only trust what it can build.
 * @param root where `wxt zip -b firefox` has written its two zips
 */
export async function rebuildSources(root: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'source-context-sources-'));
  try {
    for (const [path, content] of unzip(readFileSync(zipOf(root, 'sources')))) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    // What `npm ci` would bring: the lock file is the same.
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    const { ok, out, complaints } = await runTool(folder, 'wxt', 'zip', '-b', 'firefox');
    if (!ok) return [`The sources do not build:\n${out}${complaints}`];
    const [shipped, rebuilt] = [root, folder].map((at) => readFileSync(zipOf(at, 'firefox')));
    const faults = comparePackages(unzip(shipped!), unzip(rebuilt!));
    if (faults.length > 0 || rebuilt!.equals(shipped!)) return faults;
    return ['The two packages hold the same files and are not the same bytes'];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
