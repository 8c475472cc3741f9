import type { Lexicon } from './lexicon.ts';
import { isCyrillic } from './spelling.ts';

/** True where one folded first name is short for the other, the page's in any case: «Джозефа», Джо. */
export function isNickname(
  { language: { nicknames }, bareOf }: Lexicon,
  onPage: string,
  inData: string,
): boolean {
  // Not every word that an object answers to is a row: somebody may be called Constructor.
  const shortFor = (full: string) => (Object.hasOwn(nicknames, full) ? nicknames[full] : undefined);
  const isForm = (name: string) => bareOf(name) === bareOf(onPage);
  const short = shortFor(inData);
  if (short) return short.some(isForm);
  if (!isCyrillic(onPage)) return shortFor(onPage)?.includes(inData) ?? false;
  return Object.keys(nicknames).some((full) => shortFor(full)?.includes(inData) && isForm(full));
}
