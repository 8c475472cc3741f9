import { findAgain } from '../../core/quotes/anchoring/find-again.ts';
import { readPageText } from '../../core/quotes/anchoring/page-text.ts';
import type { TextSelector } from '../../core/model/selector.ts';
import { makeQuotedPage } from '../made-up/quoted-page.ts';
import { atMost, type Measurement, type Row } from '../report.ts';
import { median } from '../statistics.ts';

/** The page as it may be found later. */
const later: Readonly<Record<string, (text: string, quotes: readonly TextSelector[]) => string>> = {
  'as they were': (text) => text,
  'all further down': (text) => `One more line.\n${text}`,
  'set in other type': (text) => text.replaceAll(' ', '\u00A0\n'),
  'two words changed in each': (text, quotes) =>
    quotes.reduce((page, { exact }) => {
      const words = exact.split(' ');
      [words[2], words[5]] = ['never', 'elsewhere'];
      return page.replace(exact, () => words.join(' '));
    }, text),
  'all on another page': () => makeQuotedPage(2).text,
};

function measure(name: string, repeats: number): Row {
  const { text, quotes } = makeQuotedPage(1);
  const page = later[name]?.(text, quotes) ?? '';
  const times: number[] = [];
  let found = 0;
  for (let repeat = 0; repeat < repeats; repeat++) {
    const begun = process.cpuUsage();
    // Another text each time, so that no engine remembers it.
    const now = readPageText(`${page}${' '.repeat(repeat)}`);
    found = quotes.filter((quote) => findAgain(now, quote).state !== 'lost').length;
    const { user, system } = process.cpuUsage(begun);
    times.push((user + system) / 1_000);
  }
  const [first = Number.NaN] = times;
  return {
    name,
    values: [found, first, median(times)],
    bar: atMost(median(times), 100, '100 ms'),
  };
}

/** Finding saved quotes again, as the reader does when a page is opened. */
export const findingAgain: Measurement = {
  id: 'find-again',
  title: '50 saved quotes on a page of 200,000 characters',
  run: async ({ quick }) => ({
    columns: ['found', 'first, ms of CPU', 'median, ms of CPU'],
    rows: Object.keys(later).map((name) => measure(name, quick ? 5 : 25)),
    notes: ['Under Node, all threads; "first" includes compiling in the first row that needs it.'],
  }),
};
