import { afterEach, expect, test, vi } from 'vitest';
import {
  bringFindingWhereSaved,
  bringSavingWhenSelected,
} from '../../../entrypoints/cards/bring.ts';
import type { Mark, PageReading } from '../../../messaging/page-reading.ts';
import { onMessage, sendMessage } from '../../../messaging/protocol.ts';

let unlisten = () => {};
afterEach(() => {
  unlisten();
  globalThis.sourceContextFinding = undefined;
});

/** A page whose marks are all the reader's own, or none; and what is asked of the background. */
function openPage(own: boolean) {
  const requests: unknown[] = [];
  unlisten = onMessage('bringFinding', ({ data }) => void requests.push(data));
  const listeners: ((changed: boolean) => void)[] = [];
  const page = {
    reading: { article: () => ({}), marks: { inOrder: () => [{ own } as Mark] } },
    ask: (question: () => Promise<unknown>) => question(),
    sendMessage,
    onChange: (listener: (changed: boolean) => void) => listeners.push(listener),
    ending: new AbortController(),
  } as unknown as PageReading;
  return { page, requests, change: () => listeners.forEach((listener) => listener(true)) };
}

test.each([true, false])('the background is asked once, own names %s', async (own) => {
  const { page, requests, change } = openPage(own);
  bringFindingWhereSaved(page);
  change();
  await expect.poll(() => requests).toEqual([{ url: location.href, own }]);
});

test('a script that is there already follows the reading, and nobody is asked', async () => {
  const { page, requests } = openPage(true);
  const follow = vi.fn();
  globalThis.sourceContextFinding = { refresh: () => {}, show: () => false, follow };
  bringFindingWhereSaved(page);
  expect(follow).toHaveBeenCalledWith(page);
  await new Promise((passed) => setTimeout(passed, 20));
  expect(requests).toEqual([]);
});

/** A page with words selected, of which the pointer was last seen so; and how often saving was asked for. */
function openSelected(buttons: number | undefined, ago = 0) {
  const now = performance.now();
  let last = buttons === undefined ? undefined : { buttons, timeStamp: now - ago };
  const requests: unknown[] = [];
  unlisten = onMessage('bringSaving', ({ data }) => void requests.push(data));
  document.body.innerHTML = '<p>The harbour stays open.</p>';
  getSelection()?.selectAllChildren(document.querySelector('p')!);
  const page = {
    reading: { shadowRoots: new Set() },
    ask: (question: () => Promise<unknown>) => question(),
    sendMessage,
    lastMove: () => last,
    ending: new AbortController(),
  } as unknown as PageReading;
  bringSavingWhenSelected(page);
  return { requests, release: () => (last = { buttons: 0, timeStamp: now }) };
}

const aMoment = () => new Promise((passed) => setTimeout(passed, 250));

test.each([undefined, 0])(
  'words that are selected already are offered at once, pointer %s',
  async (buttons) => {
    const { requests } = openSelected(buttons);
    await expect.poll(() => requests).toEqual(['offer']);
  },
);

test('words that are still being selected are offered when the pointer is free', async () => {
  const { requests, release } = openSelected(1);
  await aMoment();
  expect(requests).toEqual([]);
  release();
  await expect.poll(() => requests).toEqual(['offer']);
  await aMoment();
  expect(requests).toHaveLength(1);
});

test('a pointer that has not moved since it let go keeps nothing back', async () => {
  const { requests } = openSelected(1, 1_000);
  await aMoment();
  expect(requests).toEqual(['offer']);
});
