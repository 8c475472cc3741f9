/**
 * Slips in surnames so long that beside the right first name they can mean nobody else, though the page
 * never spells them rightly: "Gladys Berejikilian". Shorter ones (Peterson, Petersen) are other people's.
 */
export const shortestSurname = 10;

/**
 * What is left of a long surname when its vowels, where most slips are, are taken out; undefined for a
 * short one and in other alphabets. Marked so that it never meets a spelling key.
 */
export function rareKey(folded: string): string | undefined {
  if (folded.length < shortestSurname || !/^[a-z]+$/.test(folded)) return undefined;
  return `~${folded.replace(/[aeiouy]/g, '').replace(/(.)\1+/g, '$1')}`;
}
