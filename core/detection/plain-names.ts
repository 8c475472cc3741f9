import type { EntryKey } from '../model/entry.ts';
import type { Mention, MentionRule } from '../model/mention.ts';
import { isWordCode } from './letters.ts';
import { confidenceOf } from './rules.ts';
import type { Word } from './words.ts';

/**
 * Names that are plain from the words right beside them: full names, and the surnames of those. A page is
 * marked with them first, by little code, since a page's code starts cold; all rules look at it a moment
 * later. What may be something else is left to those.
 */

/** A name as the words of a text make it up. */
export interface Spelling {
  first: string;
  /** What follows the first word; empty for a name of one word. */
  rest: string;
}

/** A name that says by itself whom or what it names. */
export type PlainName = Spelling & Pick<Mention, 'rule'> & { entry: EntryKey };

/** What is to be known of the large words of a text to find its plain names. */
export interface PlainNames {
  /** Of those that begin alike the longer first. */
  names: PlainName[];
  surnames: (Spelling & { entry: EntryKey })[];
  /** Large words that make a thing's name of a name after them, "Lake", and of one before them, "Tower". */
  things: string[];
  organizations: string[];
  /** Large words that make somebody else's of a surname after them, and of one before them. */
  before: string[];
  after: string[];
  /** Small words beside which a name may be a thing's: "prize", «имени». */
  doubtful: string[];
}

/** A block of text with its large words. */
interface Block {
  text: string;
  capitalised: readonly Word[];
}

/** True where a word stands with what starts at `at`: a space between, or the stop of an initial too. */
function standsBy(text: string, { start, end }: Word, at: number): boolean {
  const gap = at - end;
  return (gap === 1 && text[end] === ' ') || (gap < 3 && text[end] === '.' && end - start === 1);
}

/** Longer runs are no names; it keeps what is asked small on hostile pages. Characters. */
const longestRun = 60;

/** Large words as they stand together: "Vladimir Putin". Names are looked for among these. */
export function collectRuns(blocks: readonly Block[]): Set<string> {
  const runs = new Set<string>();
  for (const { text, capitalised } of blocks) {
    let start = 0;
    for (const [i, word] of capitalised.entries()) {
      const before = capitalised[i - 1];
      if (!before || !standsBy(text, before, word.start)) start = word.start;
      const next = capitalised[i + 1];
      if (next && standsBy(text, word, next.start) && next.end - start <= longestRun) continue;
      if (word.end - start <= longestRun) runs.add(text.slice(start, word.end));
      start = next?.start ?? 0;
    }
  }
  return runs;
}

/** No name of a thing is longer: "Carter Presidential Library". Words after a person's. */
const longestTail = 4;

function groupByFirst<S extends Spelling>(spellings: readonly S[]): Map<string, S[]> {
  const groups = new Map<string, S[]>();
  for (const one of spellings) {
    const list = groups.get(one.first);
    if (list) list.push(one);
    else groups.set(one.first, [one]);
  }
  return groups;
}

function isAny(characters: string, text: string, at: number): boolean {
  return at >= 0 && at < text.length && characters.includes(text.charAt(at));
}

/** "Trump-Xi", "Procter & Gamble". */
function isTied(text: string, near: number, far: number): boolean {
  const ties = '&-\u2010\u2011';
  return isAny(ties, text, near) || isAny(ties, text, far);
}

/** Tells whether neither side of a name makes it part of something else; of a bare surname more may. */
function judgeSides(plain: PlainNames) {
  const [things, organizations] = [new Set(plain.things), new Set(plain.organizations)];
  const [before, after] = [new Set(plain.before), new Set(plain.after)];
  const doubtful = new Set(plain.doubtful);
  return ({ text, capitalised }: Block, at: number, end: number, isBare: boolean): boolean => {
    const start = capitalised[at]?.start ?? 0;
    if (isWordCode(text.charCodeAt(end))) return false;
    if (isTied(text, start - 1, start - 2) || isTied(text, end, end + 1)) return false;
    if (isBare && isAny('"“‘«', text, start - 1) && isAny('"”’»', text, end)) return false;
    const left = capitalised[at - 1];
    if (left && standsBy(text, left, start)) {
      if (things.has(left.text) || (isBare && before.has(left.text))) return false;
    } else if (doubtful.has(text.slice(text.lastIndexOf(' ', start - 2) + 1, start - 1)))
      return false;
    // "Harper's Bazaar", as well as "Trump Tower".
    let space = text.startsWith('s ', end + 1) ? end + 2 : end;
    let next = at;
    while ((capitalised[next]?.start ?? Infinity) < end) next++;
    for (let i = 0; i < longestTail; i++) {
      const right = capitalised[next + i];
      if (right?.start !== space + 1) break;
      if (organizations.has(right.text) || (isBare && i === 0 && after.has(right.text)))
        return false;
      space = right.end;
    }
    if (text[space] !== ' ') return true;
    const stop = text.indexOf(' ', space + 1);
    return !doubtful.has(text.slice(space + 1, stop < 0 ? text.length : stop));
  };
}

/** The plain names of a text, block by block. */
export function findPlainNames(blocks: readonly Block[], plain: PlainNames): Mention[][] {
  const found = blocks.map((): Mention[] => []);
  const named = new Set<EntryKey>();
  const isAlone = judgeSides(plain);
  /** Marks what stands at the words of the page and is not marked yet. */
  const mark = <S extends Spelling & { entry: EntryKey }>(
    spellings: readonly S[],
    isBare: boolean,
    ruleOf: (spelling: S) => MentionRule,
  ) => {
    const byFirst = groupByFirst(spellings);
    for (const [i, block] of blocks.entries())
      for (const [at, { text, start, end: first }] of block.capitalised.entries()) {
        const [longest, ...others] =
          byFirst.get(text)?.filter(({ rest }) => block.text.startsWith(rest, first)) ?? [];
        if (!longest || (isBare && others.some(({ entry }) => entry !== longest.entry))) continue;
        const end = first + longest.rest.length;
        const isTaken = found[i]?.some((one) => one.start < end && start < one.end);
        if (isTaken || !isAlone(block, at, end, isBare)) continue;
        const { entry } = longest;
        const rule = ruleOf(longest);
        const kind = rule === 'term-name' ? 'term' : 'person';
        found[i]?.push({ start, end, entry, kind, rule, confidence: confidenceOf[rule] });
        named.add(entry);
      }
  };
  mark(plain.names, false, ({ rule }) => rule);
  const surnames = plain.surnames.filter(({ entry }) => named.has(entry));
  mark(surnames, true, () => 'surname-after-full-name');
  for (const mentions of found) mentions.sort((a, b) => a.start - b.start);
  return found;
}
