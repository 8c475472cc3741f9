import { browser } from 'wxt/browser';
import { isAccessWithheld, watchAccess } from '../../page/from-outside/access.ts';

/**
 * Whether the browser allows all of the web, as it does unless a person withholds some of it. Known
 * beforehand, because browsers ask only during a click, and a click is over after the first wait.
 */
let isAllAllowed = false;

async function look(): Promise<void> {
  isAllAllowed = !(await isAccessWithheld());
}

/** To be called once, before anything is asked for. */
export function rememberAccess(): void {
  void look();
  // The page follows as long as it is open.
  watchAccess(() => void look(), new AbortController().signal);
}

/** Asks the browser for hosts where it withholds them. To be called during a click. */
export function askFor(origins: readonly string[]): Promise<boolean> {
  if (isAllAllowed || origins.length === 0) return Promise.resolve(true);
  return browser.permissions.request({ origins: [...origins] });
}
