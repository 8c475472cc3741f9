import { beforeAll, beforeEach, describe } from 'vitest';
import type { TestBrowser } from './browser.ts';
import { useBuild, type Build, type Changes } from './builds.ts';
import { startChromium, type ChromiumBrowser } from './in-chromium.ts';
import { startFirefox } from './in-firefox.ts';
import { keepChromium, keepFirefox } from './kept-browsers.ts';

function tell<B extends TestBrowser>(
  kind: B['name'],
  start: (build: string, afresh: boolean) => Promise<B>,
  stories: (browser: () => B) => void,
  changes: Changes,
): void {
  describe(kind === 'chromium' ? 'Chromium' : 'Firefox', () => {
    let browser: B | undefined;
    let build: Build;
    beforeAll(async () => {
      build = useBuild(kind, changes);
      browser = await start(build.path, false);
      return async () => {
        await browser?.close();
        build.remove();
      };
    });
    // What a story has left behind where it was cut short would be met by the next, and by its own second telling.
    let isSpoilt = false;
    beforeEach(async ({ onTestFailed }) => {
      onTestFailed(() => void (isSpoilt = true));
      if (!isSpoilt) return;
      // One that has died cannot be closed.
      await browser?.close().catch(() => undefined);
      browser = await start(build.path, true);
      isSpoilt = false;
    });
    stories(() => {
      if (!browser) throw new Error('The browser has not started.');
      return browser;
    });
  });
}

/** For stories about what only Chromium shows or tells. */
export function inChromium(
  stories: (browser: () => ChromiumBrowser) => void,
  {
    starter,
    limitedStorage,
    pseudoLanguage,
    ...options
  }: Changes & Parameters<typeof startChromium>[1] = {},
): void {
  const start =
    Object.keys(options).length === 0
      ? keepChromium
      : (build: string) => startChromium(build, options);
  tell('chromium', start, stories, {
    ...(starter ? { starter } : {}),
    ...(limitedStorage ? { limitedStorage } : {}),
    ...(pseudoLanguage ? { pseudoLanguage } : {}),
  });
}

/** The same stories in every browser; in each one installation serves them all. */
export function inEveryBrowser(
  stories: (browser: () => TestBrowser) => void,
  { caretBrowsing = false, ...changes }: Changes & { caretBrowsing?: boolean } = {},
): void {
  const chromium = (build: string) => startChromium(build, { caretBrowsing });
  const firefox = (build: string) => startFirefox(build, { caretBrowsing });
  tell('chromium', caretBrowsing ? chromium : keepChromium, stories, changes);
  tell('firefox', caretBrowsing ? firefox : keepFirefox, stories, changes);
}

/** What a browser keeps open from story to story; opened in each that is started. */
export function keepOpen<T>(
  browser: () => TestBrowser,
  open: (browser: TestBrowser) => Promise<T>,
): () => T {
  let kept: { of: TestBrowser; opened: T } | undefined;
  beforeEach(async () => {
    const of = browser();
    if (kept?.of !== of) kept = { of, opened: await open(of) };
  });
  return () => {
    if (!kept) throw new Error('Nothing is open yet.');
    return kept.opened;
  };
}
