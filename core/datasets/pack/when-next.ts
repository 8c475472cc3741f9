/** Milliseconds. A publisher's server is asked once a day. */
const everyDay = 24 * 3_600_000;
/** Milliseconds. After a first try that failed; each further one waits twice as long, up to a day. */
const firstRetry = 10 * 60_000;

/**
 * When to ask for a pack again, in milliseconds since 1970. Spread over a tenth either way, so that many
 * readers do not come at once.
 * @param failures tries in a row that failed
 */
export function whenNext(now: number, failures: number, random: () => number): number {
  const wait = failures === 0 ? everyDay : Math.min(everyDay, firstRetry * 2 ** (failures - 1));
  return now + Math.round(wait * (0.9 + 0.2 * random()));
}
