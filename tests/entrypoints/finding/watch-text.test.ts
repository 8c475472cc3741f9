import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchText } from '../../../entrypoints/finding/watch-text.ts';

beforeEach(() => {
  vi.useFakeTimers();
  // The pretended page is never busy.
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  document.body.replaceChildren();
});

/** Watches a page that can change, and counts the looks. */
function watch() {
  const ending = new AbortController();
  let isSame = true;
  let looks = 0;
  const look = async () => {
    looks++;
    isSame = true;
  };
  watchText(look, () => isSame, ending.signal);
  return {
    looks: () => looks,
    turn: () => (isSame = false),
    async change(times = 1) {
      for (let i = 0; i < times; i++) {
        document.body.append('Another sentence.');
        await vi.advanceTimersByTimeAsync(10_000);
      }
    },
    end: () => ending.abort(),
  };
}

test('a page that never rests is looked through so often and no more, until it is another article', async () => {
  const { looks, turn, change, end } = watch();
  await change(60);
  expect(looks()).toBe(40);
  turn();
  await change(2);
  expect(looks()).toBe(42);
  end();
});

test('after its end nothing is looked through', async () => {
  const { looks, change, end } = watch();
  await change();
  end();
  await change();
  expect(looks()).toBe(1);
});
