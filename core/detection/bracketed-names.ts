import type { Mention } from '../model/mention.ts';
import type { Lexicon } from './lexicon.ts';
import { confidenceOf } from './rules.ts';
import { isCyrillic } from './spelling.ts';
import { findWords, isCapitalised, type Word } from './words.ts';

const brackets = /^ ?\(([^()]{5,60})\)/;

/** As many words, all large, all in the other alphabet, and one of them begins with the same sound. */
function isSameName(inBrackets: Word[], before: Word[], { foldOf, keyOf }: Lexicon): boolean {
  const first = before[0];
  if (!first || before.length < 2 || inBrackets.length !== before.length) return false;
  const alphabet = isCyrillic(foldOf(first.text));
  const isOther = ({ text }: Word) => isCapitalised(text) && isCyrillic(foldOf(text)) !== alphabet;
  return (
    inBrackets.every(isOther) &&
    inBrackets.some(({ text }, i) => keyOf(text)[0] === keyOf(before[i]?.text ?? '')[0])
  );
}

/** «Йенс Шпан (Jens Spahn)»: a full name repeated in brackets as its own language writes it. */
export function findBracketedNames(
  text: string,
  people: readonly Mention[],
  lexicon: Lexicon,
): Mention[] {
  return people.flatMap((mention) => {
    if (text[mention.end + 1] !== '(' || !mention.rule.startsWith('full-name')) return [];
    const found = brackets.exec(text.slice(mention.end, mention.end + 64));
    if (!found) return [];
    const start = mention.end + found[0].indexOf('(') + 1;
    const end = mention.end + found[0].length - 1;
    const before = findWords(text, mention.start, mention.end);
    if (!isSameName(findWords(text, start, end), before, lexicon)) return [];
    const rule = 'full-name-variant';
    return { ...mention, start, end, rule, confidence: confidenceOf[rule] };
  });
}
