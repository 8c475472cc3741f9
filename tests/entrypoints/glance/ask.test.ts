import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ask } from '../../../entrypoints/glance/ask.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('an answer comes at once where the background lives', async () => {
  const question = vi.fn(() => Promise.resolve('yes'));
  expect(await ask(question, new AbortController().signal)).toBe('yes');
  expect(question).toHaveBeenCalledOnce();
});

test('a background that was ended is asked again', async () => {
  const question = vi.fn().mockRejectedValueOnce(new Error('ended')).mockResolvedValue('yes');
  const answer = ask(question, new AbortController().signal);
  await vi.runAllTimersAsync();
  expect(await answer).toBe('yes');
  expect(question).toHaveBeenCalledTimes(2);
});

test('a background that neither answers nor fails is asked again', async () => {
  const question = vi
    .fn()
    .mockReturnValueOnce(new Promise(() => {}))
    .mockResolvedValue('yes');
  const answer = ask(question, new AbortController().signal);
  await vi.runAllTimersAsync();
  expect(await answer).toBe('yes');
  expect(question).toHaveBeenCalledTimes(2);
});

test('where nobody ever answers the fault is told in the end', async () => {
  const question = vi.fn(() => Promise.reject(new Error('gone')));
  const answer = expect(ask(question, new AbortController().signal)).rejects.toThrow('gone');
  await vi.runAllTimersAsync();
  await answer;
  expect(question).toHaveBeenCalledTimes(5);
});

test('a reader that has ended asks no more', async () => {
  const ending = new AbortController();
  const question = vi.fn(() => {
    ending.abort();
    return Promise.reject(new Error('ended'));
  });
  await expect(ask(question, ending.signal)).rejects.toThrow('ended');
  expect(question).toHaveBeenCalledOnce();
});
