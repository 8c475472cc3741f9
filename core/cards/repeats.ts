import type { Statement } from '../model/statement.ts';
import { termsOfText } from './terms-of-text.ts';

/** A glance takes in so many statements; none of them should say what another says. */
const glance = 3;
/** Two statements with so many of their words in common say the same. */
const sameShare = 0.6;

function sayTheSame(one: Statement, other: Statement): boolean {
  const mine = new Set(termsOfText(one.summary));
  const theirs = new Set(termsOfText(other.summary));
  let shared = 0;
  for (const term of mine) if (theirs.has(term)) shared++;
  return shared > 0 && shared / (mine.size + theirs.size - shared) >= sameShare;
}

/** Of ranked statements, lets the next best come up where one of the first few repeats another. */
export function holdBackRepeats(ranked: readonly Statement[]): Statement[] {
  const first: Statement[] = [];
  for (const one of ranked.slice(0, 4 * glance)) {
    if (!first.some((other) => sayTheSame(one, other))) first.push(one);
    if (first.length === glance) break;
  }
  return [...first, ...ranked.filter((one) => !first.includes(one))];
}
