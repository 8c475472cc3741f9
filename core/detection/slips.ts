import { isDerived } from './case-forms.ts';
import type { Lexicon } from './lexicon.ts';
import { isCyrillic, isOneSlipApart } from './spelling.ts';

/** One slip leaves one of the first two letters near its place; most pairs end here. */
function beginAlike(a: string, b: string): boolean {
  return a[0] === b[0] || a[1] === b[1] || a[0] === b[1] || a[1] === b[0];
}

/**
 * True where a folded word of the page is one slip from a folded name in some case, and no form of it:
 * plurals ("the Clintons") are no slips.
 */
export function isSlipOf({ bareOf, formsOf }: Lexicon, onPage: string, name: string): boolean {
  if (!beginAlike(onPage, name)) return false;
  if (!isCyrillic(name))
    return isOneSlipApart(onPage, name) && onPage !== `${name}s` && name !== `${onPage}s`;
  const [bare, bareName] = [bareOf(onPage), bareOf(name)];
  return (
    bare !== bareName &&
    isCyrillic(onPage) &&
    !isDerived(onPage, name) &&
    // The slip may have taken or made what looks like an ending: Болто, Джонсома.
    (isOneSlipApart(bare, bareName) || formsOf(name).some((form) => isOneSlipApart(onPage, form)))
  );
}

/** True where two letters have changed places. */
export function isTransposed(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
}
