import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLooks, type Looks } from '../../../entrypoints/finding/looks.ts';
import { settlesWithin } from '../../../entrypoints/finding/watch-text.ts';
import type { SavedQuote } from '../../../core/model/saved-quote.ts';
import { makeQuote } from '../../fixtures/make-quote.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What the background would answer, when the test lets it. */
interface Question {
  key: string;
  answer(...ids: string[]): Promise<void>;
  fail(): Promise<void>;
}

/** A page that shows an article, of which quotes are found as they are saved. */
function open(): {
  looks: Looks;
  questions: Question[];
  /** What stands on the page, by the ids of the quotes. */
  shown(): string[];
  noted: { ids: string[]; settled: boolean }[];
  turnTo(key: string): void;
} {
  let key = 'first';
  let shown: string[] = [];
  const questions: Question[] = [];
  const noted: { ids: string[]; settled: boolean }[] = [];
  const looks = createLooks<string[]>(
    {
      readKey: () => key,
      getQuotes: (asked) =>
        new Promise<SavedQuote[]>((resolve, reject) => {
          questions.push({
            key: asked,
            async answer(...ids) {
              resolve(ids.map((id) => makeQuote({ id })));
              await vi.advanceTimersByTimeAsync(0);
            },
            async fail() {
              reject(new Error('the background does not answer'));
              await vi.advanceTimersByTimeAsync(0);
            },
          });
        }),
      find: async (quotes) => quotes.map(({ id }) => id),
      show: (looked) => void (shown = looked ?? []),
      note: async (ids, settled) => void noted.push({ ids, settled }),
    },
    new AbortController().signal,
  );
  return { looks, questions, shown: () => shown, noted, turnTo: (next) => (key = next) };
}

const quiet = (looking: Promise<void>) => void looking.catch(() => undefined);

test('what is saved is asked once, and looked for again at every look', async () => {
  const { looks, questions, shown } = open();
  quiet(looks.look());
  await questions[0]?.answer('a');
  await looks.look();
  expect([questions.length, shown()]).toEqual([1, ['a']]);
});

test('another article shows nothing of the former one, though nobody answers; the next look asks again', async () => {
  const { looks, questions, shown, turnTo } = open();
  quiet(looks.look());
  await questions[0]?.answer('a');
  turnTo('second');
  quiet(looks.look());
  expect(shown()).toEqual([]);
  await questions[1]?.fail();
  quiet(looks.look());
  await questions[2]?.answer('b');
  expect(questions.map(({ key }) => key)).toEqual(['first', 'second', 'second']);
  expect(shown()).toEqual(['b']);
});

test('a late answer about the former article is dropped', async () => {
  const { looks, questions, shown, turnTo } = open();
  quiet(looks.look());
  turnTo('second');
  quiet(looks.look());
  await questions[1]?.answer('b');
  await questions[0]?.answer('a');
  expect(shown()).toEqual(['b']);
  await looks.look();
  expect([questions.length, shown()]).toEqual([2, ['b']]);
});

test('a quote that was just saved is shown, though the text changed while it was asked for', async () => {
  const { looks, questions, shown } = open();
  quiet(looks.look());
  await questions[0]?.answer('a');
  quiet(looks.refresh());
  quiet(looks.look());
  await questions[1]?.answer('a', 'b');
  await questions[2]?.answer('a', 'b');
  expect(shown()).toEqual(['a', 'b']);
});

test('an article is settled a while after it came, not after the script came', async () => {
  const { looks, questions, noted, turnTo } = open();
  quiet(looks.look());
  await questions[0]?.answer('a');
  await vi.advanceTimersByTimeAsync(settlesWithin + 200);
  turnTo('second');
  quiet(looks.look());
  await questions[1]?.answer('b');
  await vi.advanceTimersByTimeAsync(settlesWithin + 200);
  expect(noted).toEqual([
    { ids: ['a'], settled: false },
    { ids: ['a'], settled: true },
    { ids: ['b'], settled: false },
    { ids: ['b'], settled: true },
  ]);
});
