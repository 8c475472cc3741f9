import { articleKey } from '../../core/article/article-key.ts';
import type { SavedQuote } from '../../core/model/saved-quote.ts';
import type { TextSelector } from '../../core/model/selector.ts';
import {
  describeContext,
  describeSelection,
} from '../../core/quotes/anchoring/describe-selection.ts';
import { createChance } from './random.ts';
import { makeSentence } from './sentences.ts';

const pageLength = 200_000;
const quoteCount = 50;

/** A long page, a paragraph a line, and every so-manieth sentence of it as a selector. */
export function makeQuotedPage(seed: number): { text: string; quotes: TextSelector[] } {
  const chance = createChance(seed);
  const places: [number, number][] = [];
  let text = '';
  while (text.length < pageLength) {
    const sentence = makeSentence(chance, { words: 8 + chance.below(24) });
    places.push([text.length, text.length + sentence.length]);
    text += sentence + (chance.happens(0.2) ? '\n' : ' ');
  }
  const step = Math.floor(places.length / quoteCount);
  const chosen = places.filter((_, i) => i % step === 0).slice(0, quoteCount);
  return { text, quotes: chosen.flatMap(([from, to]) => describeSelection(text, from, to) ?? []) };
}

export function toHtml(text: string): string {
  const paragraphs = text
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('');
  return `<!doctype html><html lang="en"><title>A long page</title><body><article>${paragraphs}</article></body></html>`;
}

/** The selectors as quotes saved of an address. */
export function toSavedQuotes(
  text: string,
  selectors: readonly TextSelector[],
  url: string,
): SavedQuote[] {
  const at = '2025-03-06T08:00:00.000Z';
  return selectors.map((selector, i) => ({
    id: `q${i}`,
    selector,
    context: describeContext(text, selector),
    article: { url, key: articleKey(url) ?? url, retrievedAt: at },
    about: [],
    tags: [],
    savedAt: at,
    sighting: { state: 'same', checkedAt: at, seenAt: at },
  }));
}
