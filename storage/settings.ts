import { browser } from 'wxt/browser';
import { isSiteOn, readingAtFirst, type Reading } from '../core/model/reading.ts';
import { inTurn } from './in-turn.ts';
import { watchLocal } from './local-keys.ts';

export type { Reading };

const key = 'reading';

/** What an earlier version stored has fewer fields. */
const complete = (stored: unknown): Reading => ({
  ...readingAtFirst,
  ...(stored as Partial<Reading> | undefined),
});

export function siteOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) ? hostname.replace(/^www\./, '') : undefined;
}

/** The site that an address or a bare host name means, as a person types it. */
export function readSite(typed: string): string | undefined {
  const text = typed.trim().toLowerCase();
  const site = siteOf(/^https?:/.test(text) ? text : `https://${text}`);
  return site?.includes('.') ? site : undefined;
}

export function isReadingOn(settings: Reading, address: string): boolean {
  const site = siteOf(address);
  return site !== undefined && settings.everywhere && isSiteOn(settings, site);
}

/** The browser's own store: a library for it would weigh 16 kB in every article. */
export async function getReading(): Promise<Reading> {
  const stored = await browser.storage.local.get<{ reading?: unknown }>(key);
  return complete(stored.reading);
}

export function setReading(settings: Reading): Promise<void> {
  return browser.storage.local.set({ [key]: settings });
}

/** Another window may have changed the switches since this one opened. */
export function changeReading(how: (now: Reading) => Reading): Promise<void> {
  return inTurn(async () => setReading(how(await getReading())));
}

/** Calls back on every change until the signal ends. */
export function watchReading(changed: (settings: Reading) => void, signal: AbortSignal): void {
  watchLocal([key], (changes) => changed(complete(changes[key]?.newValue)), signal);
}
