import { expect, test } from 'vitest';
import type { PageState } from '../../../components/popup/model.ts';
import { followPage, keepFollowing } from '../../../page/from-outside/follow.ts';

const read: PageState = { is: 'read', title: 'A day', entries: [], quotes: [] };

/** Follows a page that answers in this order (the last answer stays), on a clock that does not wait. */
async function follow(answers: PageState['is'][], asked = false, stopAfter = Infinity) {
  const stopping = new AbortController();
  const shown: PageState['is'][] = [];
  let looks = 0;
  let waited = 0;
  await followPage(
    {
      look() {
        const is = answers[Math.min(looks++, answers.length - 1)] ?? 'unread';
        if (looks > stopAfter) stopping.abort();
        return Promise.resolve(is === 'read' ? read : { is });
      },
      show: ({ is }) => void shown.push(is),
      async pause(milliseconds) {
        waited += milliseconds;
      },
      signal: stopping.signal,
    },
    asked,
  );
  return { shown: shown.filter((is, at) => is !== shown[at - 1]), looks, waited };
}

test('a reader that starts by itself is waited for before the page is called unread', async () => {
  expect((await follow(['unread', 'unread', 'read'])).shown).toEqual(['read']);
  expect((await follow(['unread'])).shown).toEqual(['unread']);
});

test('a reader that comes later still fills the list', async () => {
  expect((await follow(['unread', 'unread', 'unread', 'unread', 'read'])).shown).toEqual([
    'unread',
    'read',
  ]);
});

test('a page that was asked for fails only when all looks found no reader', async () => {
  expect((await follow(['unread', 'unread', 'unread', 'unread', 'read'], true)).shown).toEqual([
    'read',
  ]);
  expect((await follow(['unread'], true)).shown).toEqual(['failed']);
});

test('a reader that is there and never answers is called failed', async () => {
  expect((await follow(['looking'])).shown).toEqual(['failed']);
});

test('a page that goes out of reading is called unread, not looked at for ever', async () => {
  const { shown, looks, waited } = await follow(['read', 'read', 'unread']);
  expect(shown).toEqual(['read', 'unread']);
  expect(looks).toBeLessThan(10);
  expect(waited).toBeLessThanOrEqual(5_000);
});

test('a closed page is told once', async () => {
  expect(await follow(['closed'])).toMatchObject({ shown: ['closed'], looks: 1 });
});

test('a following that ended shows nothing more', async () => {
  expect((await follow(['read'], false, 1)).shown).toEqual(['read']);
  expect((await follow(['read'], false, 0)).shown).toEqual([]);
});

test('a page that has settled is looked at again at once where something was done to it', async () => {
  const stopping = new AbortController();
  const titles: string[] = [];
  let title = 'A day';
  let settled: (() => void) | undefined;
  const untilSettled = new Promise<void>((resolve) => (settled = resolve));
  const lookAgain = keepFollowing(
    {
      look: () => Promise.resolve({ ...read, title }),
      show: (page) => void (page.is === 'read' && titles.push(page.title)),
      // Between the looks at a settled page nobody's clock goes on here.
      pause(milliseconds) {
        if (milliseconds < 4_000) return Promise.resolve();
        settled?.();
        return new Promise<void>(() => undefined);
      },
      signal: stopping.signal,
    },
    () => false,
  );
  await untilSettled;
  title = 'A day with a quote';
  await lookAgain();
  expect(titles.at(-1)).toBe('A day with a quote');
  stopping.abort();
});

test('a page that is gone when it is looked at again leaves what was read', async () => {
  const stopping = new AbortController();
  const shown: PageState['is'][] = [];
  let looks = 0;
  let settled: (() => void) | undefined;
  const untilSettled = new Promise<void>((resolve) => (settled = resolve));
  let page: PageState = read;
  const lookAgain = keepFollowing(
    {
      look: () => Promise.resolve((looks++, page)),
      show: ({ is }) => void shown.push(is),
      pause(milliseconds) {
        if (milliseconds < 4_000) return Promise.resolve();
        settled?.();
        return new Promise<void>(() => undefined);
      },
      signal: stopping.signal,
    },
    () => false,
  );
  await untilSettled;
  page = { is: 'closed' };
  await lookAgain();
  page = { is: 'unread' };
  const before = looks;
  // Of two at once the later one looks.
  await Promise.all([lookAgain(), lookAgain()]);
  expect(looks - before).toBeLessThanOrEqual(8);
  expect(new Set(shown)).toEqual(new Set(['read']));
  stopping.abort();
});

test('a settled page is looked at while somebody sees it, and is let be else', async () => {
  const stopping = new AbortController();
  let looks = 0;
  let waits = 0;
  const seenAt = [false, true, false];
  await new Promise<void>((resolve) => {
    keepFollowing(
      {
        look: () => Promise.resolve((looks++, read)),
        show: () => undefined,
        async pause(milliseconds) {
          if (milliseconds < 4_000) return;
          if (++waits > seenAt.length) {
            stopping.abort();
            resolve();
          }
        },
        signal: stopping.signal,
      },
      () => seenAt[waits - 1] === true,
    );
  });
  expect(looks).toBe(8);
});
