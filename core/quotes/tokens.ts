import { fold } from '../detection/fold.ts';
import type { Language } from '../detection/languages/language.ts';
import { splitSentences } from '../detection/sentences.ts';
import { findWords, isAllCapitals, isCapitalised } from '../detection/words.ts';
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
  /** The first token of its sentence, by number. */
  sentence: number;
  /** "Trump’s": what follows is what the sentence speaks of. */
  possessive: boolean;
  /** Which of the paragraph's quotes; -1 for all else. */
  quote: number;
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
  sentence: 0,
};
const aside = /\([^()]{0,80}\)|\[[^[\]]{0,80}\]/g;
const ofInterest = /[,:;—–]| - |--/;

/** Words in quotes that end with a stop end the sentence, unless it goes on in small letters or behind a dash. */
function endStatement(text: string, tokens: Token[], gap: string, next: string): void {
  const last = tokens.at(-1);
  if (last?.kind !== 'quote' || !isCapitalised(next) || /[—–]/.test(gap)) return;
  if (/[.!?…]["”’»']{0,3}$/.test(text.slice(last.end - 4, last.end)))
    tokens.push({ ...bare, kind: '.', start: last.end, end: last.end });
}

/** The tokens of a paragraph, in order; asides in brackets are left out. */
export function tokenize(text: string, quoted: readonly Quoted[], language: Language): Token[] {
  const masked = mask(text, quoted).replace(aside, (found) =>
    // "[Vladimir] Putin": an editor's word inside a name is no aside.
    found.startsWith('[') ? found.replace(/[[\]]/g, ' ') : ' '.repeat(found.length),
  );
  const tokens: Token[] = [];
  const sentences = splitSentences(masked, language);
  let sentence = 0;
  let number = 0;
  let edge = 0;
  for (const { start, end, text: raw } of findWords(masked)) {
    const gap = masked.slice(edge, start);
    endStatement(text, tokens, gap, raw);
    const last = tokens.at(-1);
    const glued = start - edge === 1;
    if (last?.kind === 'word' && glued && /['’]/.test(gap)) {
      edge = end;
      // "Trump’s", "don’t"; but "O’Neill" is one name.
      if (raw === 's' || raw === 'S') last.possessive = true;
      // "Прем’єр": a letter of Ukrainian words.
      else if (/^[\u0400-\u052F]/.test(raw)) {
        last.end = end;
        last.word += fold(raw);
      } else if (isCapitalised(raw)) last.end = end;
      continue;
    }
    if (last?.kind === 'word' && glued && /[-\u2010\u2011&]/.test(gap)) {
      last.end = edge = end;
      last.word = fold(masked.slice(last.start, end));
      continue;
    }
    if (last?.kind === 'word' && /s['’]$/.test(masked.slice(last.end - 1, last.end + 1)))
      last.possessive = true;
    const ended = sentences[sentence]?.end ?? text.length;
    if (start >= ended) {
      while ((sentences[sentence]?.end ?? Infinity) <= start) sentence++;
      tokens.push({ ...bare, kind: '.', start: edge, end: start });
    } else {
      const mark = ofInterest.exec(gap)?.[0];
      if (mark !== undefined) {
        const kind = mark === ',' || mark === ':' || mark === ';' ? mark : '-';
        tokens.push({ ...bare, kind, start: edge, end: start });
      }
    }
    edge = end;
    const quote = quoted[number];
    if (quote && (quote.start === start - 1 || quote.start === start)) {
      edge = quote.end;
      tokens.push({ ...bare, kind: 'quote', start: quote.start, end: edge, quote: number++ });
      continue;
    }
    tokens.push({
      kind: 'word',
      start,
      end,
      word: fold(raw),
      capital: isCapitalised(raw),
      shouted: isAllCapitals(raw),
      possessive: false,
      quote: -1,
      sentence: 0,
    });
  }
  let first = 0;
  for (const [at, token] of tokens.entries()) {
    token.sentence = first;
    if (token.kind === '.') first = at + 1;
  }
  return tokens;
}
