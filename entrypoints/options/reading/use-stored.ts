import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** What stands in the browser's own store, again after each change. Both functions stay the same at every drawing. */
export function useStored<T>(
  read: () => Promise<T>,
  watch: (changed: () => void, signal: AbortSignal) => void,
): T | undefined {
  const [value, show] = useState<T>();
  useEffect(() => {
    const ending = new AbortController();
    const look = () => void read().then((now) => ending.signal.aborted || show(() => now));
    look();
    watch(look, ending.signal);
    return () => ending.abort();
  }, [read, watch]);
  return value;
}

export const webPages = { origins: ['http://*/*', 'https://*/*'] };

/** Firefox asks the person at install, Chromium lets them limit an extension to some sites later. */
export function useWithheld(): boolean {
  const [withheld, setWithheld] = useState(false);
  useEffect(() => {
    const look = () => void browser.permissions.contains(webPages).then((has) => setWithheld(!has));
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, []);
  return withheld;
}
