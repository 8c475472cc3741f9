import { fold } from '../detection/fold.ts';
import type { Language } from '../detection/languages/language.ts';
import { splitSentences } from '../detection/sentences.ts';
import { findWords, isAllCapitals, isCapitalised } from '../detection/words.ts';
import type { QuoteLanguage } from './languages/language.ts';
import type { Quoted } from './marks.ts';

/** A paragraph as the rules walk it: its words, each quote as one piece, and the marks between. */
export interface Token {
  /** A word, a quote, a mark between words, or the end of a sentence. */
  kind: 'word' | 'quote' | ',' | ':' | ';' | '-' | '.';
  start: number;
  end: number;
  /** Folded; empty for all but words. */
  word: string;
  capital: boolean;
  /** In capitals throughout: LIMA. */
  shouted: boolean;
  /** An auxiliary or an adverb: it may stand between a subject and its verb. */
  filler: boolean;
  /** A verb of saying. */
  cue: boolean;
  /** The first token of its sentence, by number. */
  sentence: number;
  /** "Trump’s": what follows is what the sentence speaks of. */
  possessive: boolean;
  /** Which of the paragraph's quotes; -1 for all else. */
  quote: number;
  /** A quote's last mark: a comma wants somebody who says it, a stop wants nobody. */
  ending: string;
}

/** Hides what is quoted, so that stops and names inside count for nothing outside. */
function mask(text: string, quoted: readonly Quoted[]): string {
  let masked = '';
  let from = 0;
  for (const { start, end, open } of quoted) {
    const size = end - start;
    // A single letter may be all that is said between dashes: no room for the marks.
    const before = size > 1 ? ' ' : '';
    const after = open || size < 3 ? '' : ' ';
    const inside = size - before.length - after.length;
    masked += `${text.slice(from, start)}${before}Q${'q'.repeat(inside - 1)}${after}`;
    from = end;
  }
  return masked + text.slice(from);
}

const bare = {
  word: '',
  capital: false,
  shouted: false,
  possessive: false,
  quote: -1,
  ending: '',
  filler: false,
  cue: false,
  sentence: 0,
};
const aside = /\([^()]{0,80}\)|\[[^[\]]{0,80}\]/g;
const longestWord = 60;
const ofInterest = /[,:;—–―]| - |--/;
const cyrillic = /^[\u0400-\u052F]/;
const lastMark = /([,.!?…—–-])["“”„«»‹›‘’'\s]{1,4}$/;

/** The mark between two words that counts: a sentence's end, else the first comma, colon or dash. */
function markBetween(gap: string): Token['kind'] | undefined {
  const mark = ofInterest.exec(gap)?.[0];
  if (mark === undefined) return undefined;
  return mark === ',' || mark === ':' || mark === ';' ? mark : '-';
}

/** A stop in quotes ends the sentence unless it goes on in small letters; so does "at 5 p.m. She". */
function endsBefore(last: Token | undefined, gap: string, next: string, language: QuoteLanguage) {
  if (!isCapitalised(next)) return false;
  if (last?.kind === 'quote') return /[.!?…]/.test(last.ending);
  return /^\.\s+$/.test(gap) && language.openers.has(fold(next));
}

/** The tokens of a paragraph, in order; asides in brackets are left out. */
export function tokenize(
  text: string,
  quoted: readonly Quoted[],
  language: QuoteLanguage,
  sentences: Language,
): Token[] {
  const masked = mask(text, quoted).replace(aside, (found) =>
    // "[Vladimir] Putin": an editor's word inside a name is no aside.
    found.startsWith('[') ? found.replace(/[[\]]/g, ' ') : ' '.repeat(found.length),
  );
  const tokens: Token[] = [];
  const ends = splitSentences(masked, sentences).map(({ end }) => end);
  let sentence = 0;
  let number = 0;
  let edge = 0;
  for (const { start, end, text: raw } of findWords(masked)) {
    const gap = masked.slice(edge, start);
    const last = tokens.at(-1);
    if (last?.kind === 'word' && joinTo(last, gap, masked, start, end)) {
      edge = end;
      continue;
    }
    let ended = endsBefore(last, gap, raw, language);
    for (; (ends[sentence] ?? Infinity) <= start; sentence++) ended = true;
    // “…” — Ruiz: the dash counts for more than the stop in the quote.
    const signs = last?.kind === 'quote' && /^\s*[—–―]/.test(gap);
    const kind = ended && last && !signs ? '.' : markBetween(gap);
    if (kind) tokens.push({ ...bare, kind, start: edge, end: start });
    while ((quoted[number]?.start ?? Infinity) < start - 1) number++;
    const quote = quoted[number];
    if (quote && (quote.start === start - 1 || quote.start === start)) {
      edge = quote.end;
      const ending = lastMark.exec(text.slice(edge - 5, edge))?.[1] ?? '';
      tokens.push({ ...bare, kind: 'quote', start: quote.start, end: edge, quote: number, ending });
      continue;
    }
    edge = end;
    const capital = isCapitalised(raw);
    const shouted = capital && isAllCapitals(raw);
    tokens.push({ ...bare, kind: 'word', start, end, word: fold(raw), capital, shouted });
  }
  return numberSentences(tokens);
}

/** Adds to a word what an apostrophe or a hyphen glues to it; true where it took it in. */
function joinTo(last: Token, gap: string, masked: string, start: number, end: number): boolean {
  const number = /\d/.test(masked[start] ?? '') && /\d/.test(masked[start - 2] ?? '');
  const glued =
    gap.length === 1 && (/['’\-\u2010\u2011&]/.test(gap) || (number && /[.,]/.test(gap)));
  if (!glued) {
    if (/^['’]\s/.test(gap) && last.word.endsWith('s')) last.possessive = true;
    return false;
  }
  const part = masked.slice(start, end);
  if (!/['’]/.test(gap)) {
    last.end = end;
    // A chain of hyphens is no word; folding it again at each link would cost its square.
    if (end - last.start < longestWord) last.word = fold(masked.slice(last.start, end));
  } else if (part === 's' || part === 'S') last.possessive = true;
  else if (cyrillic.test(part)) {
    // In Ukrainian it is a letter among others: "прем’єр", here "премєр".
    last.end = end;
    last.word += fold(part);
  }
  // "O’Neill" is one name; the rest of "don’t" is of no use.
  else if (isCapitalised(part)) last.end = end;
  return true;
}

function numberSentences(tokens: Token[]): Token[] {
  let first = 0;
  for (const [at, token] of tokens.entries()) {
    token.sentence = first;
    if (token.kind === '.') first = at + 1;
  }
  return tokens;
}
