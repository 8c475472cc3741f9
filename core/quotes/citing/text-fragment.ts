/**
 * Links that open a page at a quote: `#:~:text=prefix-,start,end,-suffix`. Browsers compare without
 * regard to case, take white space for one space, match whole words, and take the first place that
 * fits. https://wicg.github.io/scroll-to-text-fragment/
 */

/** Longer quotes are named by their first and last words. */
const longestWhole = 120;
const fewestWords = 4;
const mostWords = 12;
const mostContext = 10;

const wordCharacter = /[\p{L}\p{N}\p{M}]/u;

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').toLowerCase();
}

function cutsWord(text: string, at: number): boolean {
  return wordCharacter.test(text.charAt(at - 1)) && wordCharacter.test(text.charAt(at));
}

function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D');
}

/** Words of the nearest line of a text, the nearest `count` of them. */
function lastWords(text: string, count: number): string {
  const line = text.trimEnd().split('\n').at(-1) ?? '';
  return line.split(/\s+/).filter(Boolean).slice(-count).join(' ');
}

function firstWords(text: string, count: number): string {
  const line = text.trimStart().split('\n', 1)[0] ?? '';
  return line.split(/\s+/).filter(Boolean).slice(0, count).join(' ');
}

/** What a fragment names: the words themselves, or their beginning and end; and what is beside them. */
interface Terms {
  prefix: string;
  start: string;
  end: string;
  suffix: string;
}

/** White space between the quote and what is beside it. */
interface Gaps {
  before: string;
  after: string;
}

/** Whether the terms stand at one place only, and the range ends where the quote does. */
function isUnique(page: string, quote: string, terms: Terms, gaps: Gaps): boolean {
  const start = plain(terms.start);
  const before = terms.prefix && plain(terms.prefix + gaps.before);
  const after = terms.suffix && plain(gaps.after + terms.suffix);
  const sought = before + start + (terms.end === '' ? after : '');
  const at = page.indexOf(sought);
  if (at < 0 || page.includes(sought, at + 1)) return false;
  if (terms.end === '') return true;
  const begin = at + before.length;
  const end = plain(terms.end);
  return page.indexOf(end + after, begin + start.length) + end.length === begin + quote.length;
}

/** Terms from the shortest to the longest: without context, then with more and more of it. */
function* propose(before: string, quote: string, after: string): Generator<Terms> {
  const isWhole = quote.length <= longestWhole && !quote.includes('\n');
  const count = quote.split(/\s+/).length;
  for (let context = 0; context <= mostContext; context += 2) {
    const prefix = context === 0 ? '' : lastWords(before, context);
    const suffix = context === 0 ? '' : firstWords(after, context);
    if (isWhole) yield { prefix, start: quote, end: '', suffix };
    for (let words = fewestWords; words <= mostWords && 2 * words <= count; words += 2)
      yield { prefix, start: firstWords(quote, words), end: lastWords(quote, words), suffix };
  }
}

/**
 * The directive for a stretch of a text, without "#"; undefined where no short one leads there alone.
 * A stretch that cuts words is widened to whole ones.
 * @param text the page's text, a line a block
 */
export function textFragment(text: string, start: number, end: number): string | undefined {
  let [from, to] = [start, end];
  if (text.slice(from, to).trim() === '') return undefined;
  while (cutsWord(text, from)) from--;
  while (cutsWord(text, to)) to++;
  const wide = text.slice(from, to);
  const quote = wide.trim();
  const before = text.slice(0, to - wide.trimStart().length);
  const after = text.slice(from + wide.trimEnd().length);
  const gaps: Gaps = { before: /\s$/.test(before) ? ' ' : '', after: /^\s/.test(after) ? ' ' : '' };
  const page = plain(text);
  for (const terms of propose(before, quote, after)) {
    if (!isUnique(page, plain(quote), terms, gaps)) continue;
    const parts = [
      terms.prefix && `${encode(terms.prefix)}-`,
      encode(terms.start),
      terms.end && encode(terms.end),
      terms.suffix && `-${encode(terms.suffix)}`,
    ];
    return `:~:text=${parts.filter(Boolean).join(',')}`;
  }
  return undefined;
}

/** An address with a fragment; what stands behind "#" is kept, but another text directive is not. */
export function linkToText(address: string, fragment: string | undefined): string {
  const [page = '', hash = ''] = address.split('#', 2);
  const own = hash.replace(/:~:.*$/, '');
  return fragment === undefined && own === '' ? page : `${page}#${own}${fragment ?? ''}`;
}
