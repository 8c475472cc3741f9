/** How long and how much, all in one place; times in milliseconds. */

const day = 86_400_000;

/** A device that was not heard from for so long is not waited for. */
export const activeFor = 180 * day;

/**
 * After so long away a device publishes all that it has: others may have let go of what lies behind a
 * deletion (that is kept for 180 days), and get it back if this device's edit brings the row back.
 */
export const longAway = 90 * day;

/** An idle device notes so often that it is up to date. */
export const noteReadingAfter = day;

/** How large things get; tests make them small. */
export interface Limits {
  /** Rows in one transaction and in one segment. */
  slice: number;
  /** Segments that are worth a snapshot. */
  snapshot: number;
}

/** 2,000 rows take some 0.2 s in a browser; a newcomer makes one walk instead of 64 requests. */
export const usualLimits: Limits = { slice: 2_000, snapshot: 64 };

/** Unpacked lines of one segment, in signs: what a phone has memory for. */
export const segmentSigns = 4_000_000;

/** The last links of another device's chain that are remembered. */
export const rememberedLinks = 16;

/** More would be removed or changed than a person does in a day: asked first (floccus: 20 %, 1,000). */
export const askFrom = { share: 0.2, rows: 20, most: 1_000 };

/** A marker or snapshot that cannot be read may be half written, or half read; after that it is left alone. */
export const triesToRead = 3;

/** What stays unreadable is asked for again after five minutes, and at most a day. */
export const firstWait = 300_000;
export const longestWait = day;
