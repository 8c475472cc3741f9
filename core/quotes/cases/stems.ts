/** Stems by their first letters, so that most words are told from all of them by one look. */
export type Stems = ReadonlyMap<string, readonly string[]>;

/** A stem is at least as long; shorter ones say too little of a word. */
export const shortestStem = 3;

/** Reads a list of stems, white space between them. */
export function listStems(list: string): Stems {
  const stems = new Map<string, string[]>();
  for (const stem of list.trim().split(/\s+/)) {
    const start = stem.slice(0, shortestStem);
    stems.set(start, [...(stems.get(start) ?? []), stem]);
  }
  return stems;
}
