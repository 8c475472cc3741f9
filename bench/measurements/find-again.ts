import { describeSelection } from '../../core/quotes/anchoring/describe-selection.ts';
import { findAgain } from '../../core/quotes/anchoring/find-again.ts';
import { readPageText } from '../../core/quotes/anchoring/page-text.ts';
import type { TextSelector } from '../../core/model/selector.ts';
import { createChance } from '../made-up/random.ts';
import { makeSentence } from '../made-up/sentences.ts';
import { atMost, type Measurement, type Row } from '../report.ts';
import { median } from '../statistics.ts';

const pageLength = 200_000;
const quoteCount = 50;

/** A page of made-up sentences, and every so-manieth of them. */
function makePage(seed: number): { text: string; quotes: TextSelector[] } {
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
  'all on another page': () => makePage(2).text,
};

function measure(name: string, repeats: number): Row {
  const { text, quotes } = makePage(1);
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
  title: `${quoteCount} saved quotes on a page of ${pageLength.toLocaleString('en')} characters`,
  run: async ({ quick }) => ({
    columns: ['found', 'first, ms of CPU', 'median, ms of CPU'],
    rows: Object.keys(later).map((name) => measure(name, quick ? 5 : 25)),
    notes: ['Under Node, all threads; "first" includes compiling in the first row that needs it.'],
  }),
};
