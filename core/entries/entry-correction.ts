import type { EntryCorrection } from '../model/correction.ts';
import type { Entry, EntryKey } from '../model/entry.ts';

/** What of an entry can be said otherwise, by type; further names are no correction. */
const correctable = {
  person: ['name', 'description', 'roles'],
  term: ['name', 'summary', 'place', 'date', 'from', 'to'],
} as const;

/** True for a field of a form, as `checkDraft` names it, that a correction can have. */
export function isCorrectable(type: Entry['type'], path: string): boolean {
  const [field] = path.split('.');
  return correctable[type].some((one) => one === field);
}

/**
 * What a finished draft says otherwise than the dataset. A field that was emptied is an empty text or list.
 * @returns undefined where it says the same
 */
export function correctionOfEntry(
  key: EntryKey,
  published: Entry,
  draft: Entry,
): EntryCorrection | undefined {
  const valuesOf = (entry: Entry) => entry as unknown as Record<string, unknown>;
  const [was, now] = [valuesOf(published), valuesOf(draft)];
  const changed = correctable[published.type].filter(
    (field) => JSON.stringify(was[field]) !== JSON.stringify(now[field]),
  );
  if (changed.length === 0) return undefined;
  return { id: key, ...Object.fromEntries(changed.map((field) => [field, now[field] ?? ''])) };
}
