import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PanelArticle } from '../../../components/panel/model.ts';
import type { ReadPage } from '../../../components/popup/model.ts';
import { followArticle } from '../../../entrypoints/sidepanel/tab-article.ts';
import { onMessage } from '../../../messaging/protocol.ts';
import { makeCard } from '../../fixtures/make-card.ts';
import { makeQuote } from '../../fixtures/make-quote.ts';

const removers: (() => void)[] = [];
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  removers.splice(0).forEach((remove) => remove());
});

/** A page's scripts and the background, and what they were asked. */
function servePage(): string[][] {
  // The pretended browser has one room for all messages, whichever tab they are for.
  Object.assign(fakeBrowser.tabs, {
    sendMessage(_: number, message: unknown, __: object, answered: () => void) {
      const send = fakeBrowser.runtime.sendMessage as (...given: unknown[]) => void;
      send(message, answered);
    },
  });
  const asked: string[][] = [];
  removers.push(
    onMessage('assembleCards', ({ data: keys }) => {
      asked.push(keys);
      return keys.map((key) => makeCard(key, key));
    }),
    onMessage('bringQuotes', () => true),
    onMessage('listFound', () => ({
      quotes: [{ quote: makeQuote({ id: 'q' }), isSaved: false }],
      names: ['Peter Halloran'],
    })),
  );
  return asked;
}

const pageOf = (title: string, count: number): ReadPage => ({
  is: 'read',
  title,
  entries: Array.from({ length: count }, (_, i) => ({
    key: `test ${i}`, kind: 'person', name: `Name ${i}`, onPage: `Name ${i}`, mentions: 1,
  })), // prettier-ignore
  quotes: [],
});

function follow() {
  const shown: PanelArticle[] = [];
  const ending = new AbortController();
  const article = followArticle(1, (next) => shown.push(next), ending.signal);
  const settle = () => vi.runAllTimersAsync();
  return { article, shown, ending, settle };
}

test('names are shown at once, cards as they come, a part at a time; then quotes', async () => {
  const asked = servePage();
  const { article, shown, settle } = follow();
  article.update(pageOf('A day', 30));
  expect(shown[0]?.entries).toHaveLength(30);
  expect(shown[0]?.entries[0]?.card).toBeUndefined();
  await settle();
  expect(asked.map((keys) => keys.length)).toEqual([12, 18]);
  expect(shown.at(-1)?.entries.every(({ card }) => card !== undefined)).toBe(true);
  expect(shown.at(-1)?.found?.names).toEqual(['Peter Halloran']);
});

test('looking again asks only for what is new, and tells nothing where nothing is', async () => {
  const asked = servePage();
  const { article, shown, settle } = follow();
  article.update(pageOf('A day', 2));
  await settle();
  const told = shown.length;
  article.update(pageOf('A day', 2));
  await settle();
  expect(shown).toHaveLength(told);
  article.update(pageOf('A day', 3));
  await settle();
  expect(asked).toEqual([['test 0', 'test 1'], ['test 2']]);
});

test('another title is another article, with other cards', async () => {
  const asked = servePage();
  const { article, shown, settle } = follow();
  article.update(pageOf('A day', 1));
  await settle();
  article.update(pageOf('Another day', 1));
  expect(shown.at(-1)?.found).toBeUndefined();
  await settle();
  expect(asked).toEqual([['test 0'], ['test 0']]);
  expect(shown[0]?.id).not.toBe(shown.at(-1)?.id);
});

test('a saved quote is told as such; after the end nothing is', async () => {
  servePage();
  const { article, shown, ending, settle } = follow();
  article.update(pageOf('A day', 1));
  await settle();
  article.markSaved('q');
  expect(shown.at(-1)?.found?.quotes[0]?.isSaved).toBe(true);
  const told = shown.length;
  ending.abort();
  article.update(pageOf('A day', 2));
  await settle();
  expect(shown).toHaveLength(told);
});
