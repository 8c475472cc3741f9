import { expect, test } from 'vitest';
import { within } from '../../messaging/within.ts';

test('an answer in time is passed on, and so is a refusal', async () => {
  expect(await within(Promise.resolve('yes'), 1_000)).toBe('yes');
  await expect(within(Promise.reject(new Error('no')), 1_000)).rejects.toThrow('no');
});

test('no answer is an error after a while', async () => {
  await expect(within(new Promise(() => {}), 10)).rejects.toThrow('does not answer');
});
