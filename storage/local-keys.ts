import { browser } from 'wxt/browser';

/**
 * Under which names the browser's own store keeps what pages read too. What page scripts import of the
 * store is no more than this: the table of settings would weigh on every article.
 */
export const localKeys = {
  /** Settings that go along to other devices. */
  settings: 'readingSettings',
  /** Settings of this device alone. */
  device: 'deviceSettings',
  /** Entries that are quiet. */
  snoozes: 'snoozes',
  /** The texts of page scripts, where another language was chosen than the browser's. */
  words: 'pageWords',
  /** Another value each time the reader has written something that cards show. */
  cards: 'cardsChanged',
  /** Another value each time names came or went that pages are searched for. */
  names: 'namesChanged',
} as const;

type Changes = Readonly<Record<string, { newValue?: unknown }>>;

/** Calls back when something under one of the names has changed, until the signal ends. */
export function watchLocal(
  keys: readonly string[],
  changed: (changes: Changes) => void,
  signal: AbortSignal,
): void {
  const listen = (changes: Changes) => {
    if (keys.some((key) => key in changes)) changed(changes);
  };
  browser.storage.local.onChanged.addListener(listen);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listen));
}
