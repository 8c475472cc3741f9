/**
 * The best way to lay a few words along a stretch of many, in order: equal words count, a replaced
 * or missing one costs a little, and so does each run of words that came in between. (Semi-global
 * alignment with affine gaps, Gotoh 1982.)
 */

/** What takes away from the weight of the words found; all at least 0. */
export interface AlignmentCosts {
  replaced: number;
  missing: number;
  /** Once for each run of words that came in between. */
  cameIn: number;
  /** Besides, for each word of such a run. */
  cameInEachWord: number;
}

/** Less than any score, and no score less after all the costs that a text may add. */
const none = -1_000_000_000;

const fromAbove = 1;
const fromGap = 2;
const gapGoesOn = 4;

/**
 * Lays `pattern` along `words` from `from` to before `to`. Time and memory are the product of both
 * lengths, so the stretch is to be found beforehand.
 * @param weights how much each word of the pattern counts where it is found
 * @returns for each word of the pattern the equal word of the text, or -1; always increasing
 */
export function alignWords(
  pattern: Int32Array,
  weights: Uint8Array,
  words: Int32Array,
  from: number,
  to: number,
  { replaced, missing, cameIn, cameInEachWord }: AlignmentCosts,
): Int32Array {
  const width = to - from;
  const ways = new Uint8Array((pattern.length + 1) * (width + 1));
  let above = new Int32Array(width + 1);
  let row = new Int32Array(width + 1);
  for (let i = 1; i <= pattern.length; i++) {
    const word = pattern[i - 1];
    const weight = weights[i - 1] ?? 0;
    const base = i * (width + 1);
    row[0] = (above[0] ?? 0) - missing;
    ways[base] = fromAbove;
    let gap = none;
    for (let j = 1; j <= width; j++) {
      const opened = (row[j - 1] ?? 0) - cameIn;
      gap -= cameInEachWord;
      let way = gapGoesOn;
      if (opened >= gap) {
        gap = opened;
        way = 0;
      }
      let best = (above[j - 1] ?? 0) + (words[from + j - 1] === word ? weight : -replaced);
      const without = (above[j] ?? 0) - missing;
      if (without > best) {
        best = without;
        way |= fromAbove;
      }
      if (gap >= best) {
        best = gap;
        way = (way & gapGoesOn) | fromGap;
      }
      row[j] = best;
      ways[base + j] = way;
    }
    [above, row] = [row, above];
  }
  let j = 0;
  for (let at = 1; at <= width; at++) if ((above[at] ?? 0) > (above[j] ?? 0)) j = at;
  const partners = new Int32Array(pattern.length).fill(-1);
  for (let i = pattern.length; i > 0;) {
    const way = ways[i * (width + 1) + j] ?? 0;
    if (way & fromGap) {
      while ((ways[i * (width + 1) + j] ?? 0) & gapGoesOn) j--;
      j--;
    } else if (way & fromAbove) i--;
    else {
      i--;
      j--;
      if (words[from + j] === pattern[i]) partners[i] = from + j;
    }
  }
  return partners;
}
