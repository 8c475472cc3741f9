import type { Candidate, NamePattern } from '../model/candidate.ts';

/** The word of a pattern under which it is looked up: a surname's last, a phrase's longest capitalised. */
export function anchorWord(kind: Candidate['kind'], pattern: NamePattern): number {
  if (kind === 'person' && !pattern.whole) return pattern.words.length - 1;
  const anyCapital = pattern.capitals.some(Boolean);
  let best = -1;
  for (const [i, word] of pattern.words.entries())
    if ((pattern.capitals[i] || !anyCapital) && word.length > (pattern.words[best]?.length ?? 0))
      best = i;
  return Math.max(best, 0);
}
