import { stemCyrillic } from './case-forms.ts';
import type { Language } from './languages/language.ts';
import { isCyrillic } from './spelling.ts';

function sameName(onPage: string, name: string): boolean {
  return (
    onPage === name ||
    (isCyrillic(onPage) && isCyrillic(name) && stemCyrillic(onPage) === stemCyrillic(name))
  );
}

/** True where one folded first name is short for the other, the page's in any case: «Джозефа», Джо. */
export function isNickname({ nicknames }: Language, onPage: string, inData: string): boolean {
  const short = nicknames[inData];
  if (short) return short.some((name) => sameName(onPage, name));
  for (const [full, names] of Object.entries(nicknames))
    if (names.includes(inData) && sameName(onPage, full)) return true;
  return false;
}
