import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PageCapture } from '../../../entrypoints/saving/capture.ts';
import { listPageQuotes } from '../../../entrypoints/saving/page-quotes.ts';
import { onMessage } from '../../../messaging/protocol.ts';
import { makeQuote } from '../../fixtures/make-quote.ts';

let unlisten = () => {};
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  unlisten();
  vi.useRealTimers();
});

/** A page of one direct quote. */
const page = {
  joined: { text: '“The harbour stays open.”' },
  found: [{ kind: 'direct', start: 0, end: 25, speaker: null }],
  capture: () => makeQuote({ id: 'new' }),
} as unknown as PageCapture;

async function list() {
  const listed = listPageQuotes(page, new AbortController().signal).catch(() => 'rejected');
  await vi.runAllTimersAsync();
  return listed;
}

test('what is saved already is told apart', async () => {
  unlisten = onMessage('getQuotes', () => [makeQuote()]);
  expect(await list()).toMatchObject([{ quote: { id: 'new' }, isTicked: false, isSaved: true }]);
});

test('where nobody answers the quotes of the page are listed all the same', async () => {
  expect(await list()).toMatchObject([{ quote: { id: 'new' }, isTicked: false, isSaved: false }]);
});
