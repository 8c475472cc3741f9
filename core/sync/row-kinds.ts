/** What is synced, and how its rows merge: a field by itself, but for these. */
export interface RowKind {
  /** Arrays whose members are merged one by one: two people who each add a tag add both. */
  sets: readonly string[];
  /** What was seen cannot be edited: the first writing counts, a correction is a new row. */
  once: readonly string[];
  /** What each device knows for itself; never in the log. */
  local: readonly string[];
}

const plain: RowKind = { sets: [], once: [], local: [] };

export const rowKinds = {
  quote: {
    sets: ['about', 'tags'],
    once: ['selector', 'context', 'article', 'savedAt'],
    // When a device saw the words on the page the last time.
    local: ['sighting'],
  },
  entry: {
    sets: ['aliases', 'roles', 'sameAs', 'participants', 'sources'],
    once: [],
    local: [],
  },
  statement: { ...plain, sets: ['about'] },
  merge: plain,
  correction: plain,
  // Of `reading` the sites where it is off or on, of `snoozes` the entries: each device may switch its own.
  setting: { ...plain, sets: ['sitesOff', 'sitesOn', 'quiet'] },
} satisfies Record<string, RowKind>;

export type RowKindName = keyof typeof rowKinds;

export const rowKindNames = Object.keys(rowKinds) as RowKindName[];

export function isRowKind(name: string): name is RowKindName {
  return Object.hasOwn(rowKinds, name);
}
