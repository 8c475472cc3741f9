import type { ChangeKind } from '../../model/saved-quote.ts';
import { tellingWords } from './telling-words.ts';

/** A word of one side of a change. */
export interface ChangedWord {
  text: string;
  /** Whether a sentence may begin with it, so that its capital says little. */
  opens: boolean;
}

const digit = /[0-9]/;

function isNumber(word: string): boolean {
  return digit.test(word) || tellingWords.some(({ numbers }) => numbers.test(word));
}

function isNegation(word: string): boolean {
  return tellingWords.some(({ negations }) => negations.test(word));
}

/** "possible" and "impossible", either way round. */
function areOpposites(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 3 || !long.endsWith(short)) return false;
  const before = long.slice(0, long.length - short.length);
  return tellingWords.some(({ opposites }) => opposites.includes(before));
}

function isName({ text, opens }: ChangedWord): boolean {
  const first = text.charAt(0);
  if (first === first.toLowerCase() || text === 'I') return false;
  return !opens || !tellingWords.some(({ openers }) => openers.has(text.toLowerCase()));
}

/** What a change is about: a number before a negation, a negation before a name. */
export function kindOfChange(was: readonly ChangedWord[], now: readonly ChangedWord[]): ChangeKind {
  const all = [...was, ...now];
  const folded = all.map(({ text }) => text.toLowerCase());
  if (folded.some(isNumber)) return 'number';
  if (folded.some(isNegation)) return 'negation';
  const [before, after] = [folded[0] ?? '', folded[was.length] ?? ''];
  if (was.length === 1 && now.length === 1 && areOpposites(before, after)) return 'negation';
  return all.some(isName) ? 'name' : 'word';
}
