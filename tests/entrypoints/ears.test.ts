import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import ears from '../../entrypoints/ears.ts';
import { hearKeys } from '../../page/keys.ts';

const heardByPage = vi.fn();
const inner = document.createElement('textarea');
const pageLives = new AbortController();

beforeAll(() => {
  ears.main();
  // The page's own, which keeps everything; it came later.
  window.addEventListener('keydown', (event) => {
    heardByPage(event.key);
    event.stopImmediatePropagation();
  }, { capture: true, signal: pageLives.signal }); // prettier-ignore
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  root.append(inner);
  document.body.append(host);
  globalThis.sourceContextHost = { element: host, root, evicted: false };
});
afterEach(() => heardByPage.mockClear());
afterAll(() => {
  pageLives.abort();
  globalThis.sourceContextHost = undefined;
});

const press = (key: string, on: Element = document.body) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
  on.dispatchEvent(event);
  return event;
}; // prettier-ignore

test('ours are heard before the page’s own, as long as they listen', () => {
  const listening = new AbortController();
  const listener = vi.fn();
  hearKeys(listener, listening.signal);
  press('Escape');
  expect([listener.mock.calls.length, heardByPage.mock.calls]).toEqual([1, [['Escape']]]);
  listening.abort();
  press('Escape');
  expect(listener).toHaveBeenCalledTimes(1);
});

test('a key that one of ours takes is nobody else’s', () => {
  const listening = new AbortController();
  const take = (event: Event) => {
    event.stopImmediatePropagation();
    // In browsers the first says that too.
    event.stopPropagation();
  };
  hearKeys(take, listening.signal);
  const second = vi.fn();
  hearKeys(second, listening.signal);
  press('Escape');
  listening.abort();
  expect(second).not.toHaveBeenCalled();
  expect(heardByPage).not.toHaveBeenCalled();
});

test('a key in a form of ours is heard there and not by the page; what stops it there stops it', () => {
  inner.focus();
  const keys: string[] = [];
  const listening = new AbortController();
  inner.addEventListener('keydown', (event) => {
    keys.push(event.key);
    if (event.key === 'Enter') event.preventDefault();
  }, { signal: listening.signal }); // prettier-ignore
  const host = globalThis.sourceContextHost!.element;
  expect(press('a', host).defaultPrevented).toBe(false);
  expect(press('Enter', host).defaultPrevented).toBe(true);
  listening.abort();
  expect(keys).toEqual(['a', 'Enter']);
  expect(heardByPage).not.toHaveBeenCalled();
});
