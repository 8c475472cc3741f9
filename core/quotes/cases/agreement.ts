import type { Agreement, CaseGrammar } from './grammar.ts';
import { shortestStem, type Stems } from './stems.ts';

/** True for a word that begins with one of the stems. */
export function hasStem(word: string, stems: Stems): boolean {
  return stems.get(word.slice(0, shortestStem))?.some((stem) => word.startsWith(stem)) === true;
}

const order: readonly Agreement[] = [
  'feminine', 'several', 'neuter', 'masculine', 'presentSeveral', 'present',
]; // prettier-ignore

/** Who acts, as far as a verb's form tells; undefined for what is no finite verb. */
export function agreementOf(word: string, { endings }: CaseGrammar): Agreement | undefined {
  return order.find((one) => endings[one].test(word));
}

/** True for a verb of saying in a form that has a subject, its own or the sentence's. */
export function says(word: string, cases: CaseGrammar): boolean {
  return (
    cases.convinced.has(word) ||
    (hasStem(word, cases.sayings) &&
      (agreementOf(word, cases) !== undefined || cases.gerund.test(word)))
  );
}

/** True for a verb that lends words to what it speaks of: "назвал". */
export function isNaming(word: string, cases: CaseGrammar): boolean {
  return hasStem(word, cases.namings) && agreementOf(word, cases) !== undefined;
}

/** How well a capitalised word fits as the name of who acts, in the nominative. */
export function fitOf(
  word: string,
  agreement: Agreement | undefined,
  cases: CaseGrammar,
): 'well' | 'badly' | 'never' {
  if (agreement === 'several' || agreement === 'neuter' || agreement === 'presentSeveral')
    return 'never';
  // Names in Latin letters have no endings.
  if (!/[\u0400-\u052F]$/.test(word)) return 'well';
  if (cases.oblique.test(word)) return 'never';
  const [man, woman] = [!cases.notMan.test(word), !cases.notWoman.test(word)];
  const fits = agreement === 'masculine' ? man : agreement === 'feminine' ? woman : man || woman;
  return fits ? 'well' : 'badly';
}
