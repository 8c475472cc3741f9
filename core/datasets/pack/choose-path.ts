import type { PackDelta } from './manifest.ts';

/**
 * The deltas that lead from one version to another with the fewest bytes; undefined where none do, or
 * where they weigh as much as the whole.
 * @param wholeBytes what the snapshot weighs
 */
export function choosePath(
  deltas: readonly PackDelta[],
  from: number,
  to: number,
  wholeBytes: number,
): PackDelta[] | undefined {
  const best = new Map<number, { bytes: number; path: PackDelta[] }>([
    [from, { bytes: 0, path: [] }],
  ]);
  // Each delta leads to a later version, so one pass in the order of where they begin sees all ways.
  for (const delta of [...deltas].sort((a, b) => a.from - b.from)) {
    const so = best.get(delta.from);
    if (!so || delta.to <= delta.from || delta.to > to) continue;
    const bytes = so.bytes + delta.bytes;
    const known = best.get(delta.to);
    if (!known || bytes < known.bytes) best.set(delta.to, { bytes, path: [...so.path, delta] });
  }
  const found = best.get(to);
  return found && found.bytes < wholeBytes ? found.path : undefined;
}
