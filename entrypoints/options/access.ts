import { browser } from 'wxt/browser';
import { webPages } from '../../page/from-outside/access.ts';

/**
 * Whether the browser allows all of the web, as it does unless a person withholds some of it. Known
 * beforehand, because browsers ask only during a click, and a click is over after the first wait.
 */
let isAllAllowed = false;

async function look(): Promise<void> {
  isAllAllowed = await browser.permissions.contains(webPages);
}

/** To be called once, before anything is asked for. */
export function watchAccess(): void {
  void look();
  browser.permissions.onAdded.addListener(() => void look());
  browser.permissions.onRemoved.addListener(() => void look());
}

/** The host of an address as the browser is asked for it: patterns have no ports. */
export function originOf(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}

/** Asks the browser for hosts where it withholds them. To be called during a click. */
export function askFor(origins: readonly string[]): Promise<boolean> {
  if (isAllAllowed || origins.length === 0) return Promise.resolve(true);
  return browser.permissions.request({ origins: [...origins] });
}
