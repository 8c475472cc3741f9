import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onceSeen } from '../../../entrypoints/cards/once-seen.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function look(hidden: boolean): void {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);
  document.dispatchEvent(new Event('visibilitychange'));
}

function open() {
  const end = new AbortController();
  const act = vi.fn();
  return { call: onceSeen(act, end.signal), act, end };
}

test('calls that come together are one act, a moment after the last', () => {
  const { call, act } = open();
  for (let i = 0; i < 5; i++) {
    call();
    vi.advanceTimersByTime(900);
  }
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(100);
  expect(act).toHaveBeenCalledTimes(1);
});

test('a page behind others waits until it is looked at, and acts once', () => {
  const { call, act } = open();
  look(true);
  call();
  vi.advanceTimersByTime(5_000);
  call();
  vi.advanceTimersByTime(5_000);
  expect(act).not.toHaveBeenCalled();
  look(false);
  look(true);
  look(false);
  expect(act).toHaveBeenCalledTimes(1);
});

test('a page that is looked at again before the moment has passed still gathers', () => {
  const { call, act } = open();
  look(true);
  call();
  look(false);
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1_000);
  expect(act).toHaveBeenCalledTimes(1);
});

test('a call to a page that waits is gathered too, though somebody comes to look meanwhile', () => {
  const { call, act } = open();
  look(true);
  call();
  vi.advanceTimersByTime(1_000);
  call();
  look(false);
  vi.advanceTimersByTime(1_000);
  expect(act).toHaveBeenCalledTimes(1);
});

test('what has ended acts no more', () => {
  const { call, act, end } = open();
  call();
  end.abort();
  vi.advanceTimersByTime(5_000);
  expect(act).not.toHaveBeenCalled();
});
