import { createValueList } from '../../core/library/facets.ts';
import { findWords } from '../../core/library/find-words.ts';
import { rowOfQuote } from '../../core/library/library-row.ts';
import { readQuery } from '../../core/library/read-query.ts';
import { startTally } from '../../core/library/tally.ts';
import { createWordList } from '../../core/library/word-list.ts';
import { makeQuotes } from '../made-up/quotes.ts';

/** Runs in a page: making quotes searchable and searching them, with and without knowing of forms. */
export interface SearchTimes {
  /** Milliseconds for all quotes. */
  build: number;
  /** Milliseconds for each query. */
  searches: number[];
  found: number;
}

interface Task {
  quotes: number;
  queries: readonly string[];
}

function clock(queries: readonly string[], search: (query: string) => number) {
  let found = 0;
  const searches = queries.map((query) => {
    const begun = performance.now();
    found += search(query);
    return performance.now() - begun;
  });
  return { searches, found };
}

/** As the library does it: words by number, every filter and count with each search. */
export function searchOurs({ quotes, queries }: Task): SearchTimes {
  const all = makeQuotes(quotes);
  const begun = performance.now();
  const lists = { words: createWordList(), values: createValueList() };
  const rows = all.map((quote) => rowOfQuote(quote, lists));
  const build = performance.now() - begun;
  const search = (query: string) => {
    const { matches } = findWords(lists.words, readQuery(query));
    const { take, tally, counts } = startTally({}, matches, lists.values, (key) => key);
    for (const row of rows) take(row);
    counts();
    return tally.rows.length;
  };
  return { build, ...clock(queries, search) };
}

/** The simplest that works: the text of each quote in small letters, searched as a string. No counts. */
export function searchPlain({ quotes, queries }: Task): SearchTimes {
  const all = makeQuotes(quotes);
  const begun = performance.now();
  const texts = all.map(({ selector, article, speaker, tags }) =>
    [selector.exact, article.title, article.outlet, speaker?.name, ...tags]
      .join('\n')
      .toLowerCase(),
  );
  const build = performance.now() - begun;
  const search = (query: string) => {
    const words = query.toLowerCase().split(' ');
    return texts.filter((text) => words.every((word) => text.includes(word))).length;
  };
  return { build, ...clock(queries, search) };
}
