import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

function digest(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(createHash('sha256').update(readFileSync(file)).digest());
  return hash.digest('hex');
}

/**
 * Runs a check of files unless it passed when they were last the same, byte for byte.
 * @param memory the file in which the last good digest is kept
 * @param check answers with faults; all that it depends on is in the files
 */
export async function onceFor(
  memory: string,
  files: readonly string[],
  check: () => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const now = digest(files);
  try {
    if (readFileSync(memory, 'utf8') === now) return [];
  } catch {
    // Nothing has passed here before.
  }
  const faults = await check();
  if (faults.length > 0) return faults;
  mkdirSync(dirname(memory), { recursive: true });
  writeFileSync(memory, now);
  return faults;
}
