import { dateQuote } from '../../../core/cards/quote-statement.ts';
import { fold } from '../../../core/detection/fold.ts';
import { firstDay, lastDay } from '../../../core/model/partial-date.ts';
import type { SavedQuote } from '../../../core/model/saved-quote.ts';
import type { SourceContextDatabase } from '../../../storage/database.ts';
import { keysOfSame } from '../../../storage/merges.ts';
import { readAllQuotes } from '../../../storage/quotes.ts';

/** What an address may choose quotes by: the same words as in that of the quotes' own part. */
const choosing = ['q', 'speaker', 'term', 'outlet', 'tag', 'from', 'to', 'state'] as const;

/** Before the name of a speaker who is no entry. */
const byName = 'name:';

export function isChoice(query: URLSearchParams): boolean {
  return choosing.some((name) => query.has(name));
}

type Test = (quote: SavedQuote) => boolean;

async function readTests(db: SourceContextDatabase, query: URLSearchParams): Promise<Test[]> {
  const tests: Test[] = [];
  const add = (name: (typeof choosing)[number], make: (wanted: string) => Test) => {
    const wanted = query.get(name);
    if (wanted !== null && wanted !== '') tests.push(make(wanted));
  };
  const sameAs = async (name: 'speaker' | 'term') => {
    const key = query.get(name);
    return new Set(key === null ? [] : await keysOfSame(db, key));
  };
  const [speakers, terms] = [await sameAs('speaker'), await sameAs('term')];
  add('speaker', (wanted) => ({ speaker }) => {
    if (!wanted.startsWith(byName)) return speakers.has(speaker?.entry ?? '');
    return speaker?.entry === undefined && (speaker?.name ?? '') === wanted.slice(byName.length);
  });
  add(
    'term',
    () =>
      ({ about }) =>
        about.some((key) => terms.has(key)),
  );
  add(
    'outlet',
    (outlet) =>
      ({ article }) =>
        article.outlet === outlet,
  );
  add(
    'tag',
    (tag) =>
      ({ tags }) =>
        tags.includes(tag),
  );
  add(
    'state',
    (state) =>
      ({ sighting }) =>
        sighting.state === state,
  );
  add('from', (from) => (quote) => lastDay(dateQuote(quote).date) >= firstDay(from));
  add('to', (to) => (quote) => firstDay(dateQuote(quote).date) <= lastDay(to));
  add('q', (q) => {
    const words = fold(q).split(/\s+/).filter(Boolean);
    return ({ selector, speaker, article, note }) => {
      const text = fold([selector.exact, speaker?.name, article.title, note].join(' '));
      return words.every((word) => text.includes(word));
    };
  });
  return tests;
}

/** The quotes that an address chooses; all where it says nothing. The oldest first. */
export async function chooseQuotes(
  db: SourceContextDatabase,
  query: URLSearchParams,
): Promise<SavedQuote[]> {
  const [quotes, tests] = await Promise.all([readAllQuotes(db), readTests(db, query)]);
  return quotes.filter((quote) => tests.every((test) => test(quote)));
}
