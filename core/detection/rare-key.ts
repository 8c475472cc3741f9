import { stemCyrillic } from './case-forms.ts';
import { isCyrillic, longestWord } from './spelling.ts';

/**
 * Slips in surnames so long that beside the right first name they can mean nobody else, though the page
 * never spells them rightly: "Gladys Berejikilian". Shorter ones (Peterson, Petersen) are other people's.
 */
const shortestLatin = 10;
/** In Cyrillic a foreign name is written by ear, and shorter ones too: «Пейлин», «Пейлен». */
const shortestCyrillic = 4;

/** Letters between which those who write by ear waver, as one of them. */
const byEar: Readonly<Record<string, string>> = {
  э: 'е', и: 'е', й: 'е', і: 'е', ї: 'е', є: 'е', з: 'с', г: 'х', ґ: 'х', б: 'п', д: 'т', ь: '',
}; // prettier-ignore
const doubled = /(.)\1+/g;

/**
 * What is left of a surname when what slips touch most is taken out: its vowels, or in Cyrillic what
 * sounds alike; undefined for a short one. Marked so that it never meets a spelling key.
 */
export function rareKey(folded: string): string | undefined {
  if (folded.length > longestWord) return undefined;
  if (isCyrillic(folded)) {
    const stem = stemCyrillic(folded);
    if (stem.length < shortestCyrillic) return undefined;
    const heard = stem.replace(/[эийіїєзгґбдь]/g, (letter) => byEar[letter] ?? '');
    return `~${heard.replace(doubled, '$1')}`;
  }
  if (folded.length < shortestLatin || !/^[a-z]+$/.test(folded)) return undefined;
  return `~${folded.replace(/[aeiouy]/g, '').replace(doubled, '$1')}`;
}
