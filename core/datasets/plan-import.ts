/** What an import would do: what is new, what stands there otherwise, and how many stand there as they are. */
export interface ImportPlan<T> {
  fresh: T[];
  changed: T[];
  same: number;
}

type Fields = Record<string, unknown>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

/** True where two rows hold the same; a field without a value is as good as none. */
export function isSameRow(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isFields(a) || !isFields(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => isSameRow(a[name], b[name]));
}

/**
 * Sorts what comes against what is there. Of rows that come twice the first counts.
 * @param stored what is there under the key of a row
 */
export function planImport<T>(
  rows: readonly T[],
  keyOf: (row: T) => string,
  stored: ReadonlyMap<string, T>,
): ImportPlan<T> {
  const plan: ImportPlan<T> = { fresh: [], changed: [], same: 0 };
  const seen = new Set<string>();
  for (const row of rows) {
    const key = keyOf(row);
    const known = stored.get(key);
    if (seen.has(key)) plan.same++;
    else if (known === undefined) plan.fresh.push(row);
    else if (isSameRow(known, row)) plan.same++;
    else plan.changed.push(row);
    seen.add(key);
  }
  return plan;
}
