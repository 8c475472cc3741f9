import type { Candidates } from '../model/candidate.ts';
import type { Mention } from '../model/mention.ts';

/**
 * Candidates without the names by which only the reader knows published entries; undefined where there are
 * no such names. A page may see what would be marked without those.
 */
export function leaveOutOwnNames(found: Candidates): Candidates | undefined {
  if (!found.entries.some(({ ownFrom }) => ownFrom !== undefined)) return undefined;
  const entries = found.entries.map((candidate) => ({
    ...candidate,
    patterns: candidate.patterns.slice(0, candidate.ownFrom),
  }));
  return { ...found, entries };
}

/** Mentions of a block, with those told that are none without the reader's own names. */
export function tellOwn(mentions: readonly Mention[], published: readonly Mention[]): Mention[] {
  return mentions.map((mention) =>
    published.some(({ start, end }) => start === mention.start && end === mention.end)
      ? mention
      : { ...mention, own: true },
  );
}
