import { beforeAll, describe } from 'vitest';
import type { TestBrowser } from './browser.ts';
import { useBuild, type Changes } from './builds.ts';
import { startChromium, type ChromiumBrowser } from './in-chromium.ts';
import { startFirefox } from './in-firefox.ts';

function tell<B extends TestBrowser>(
  kind: B['name'],
  start: (build: string) => Promise<B>,
  stories: (browser: () => B) => void,
  changes: Changes,
): void {
  describe(kind === 'chromium' ? 'Chromium' : 'Firefox', () => {
    let browser: B | undefined;
    beforeAll(async () => {
      const build = useBuild(kind, changes);
      browser = await start(build.path);
      return async () => {
        await browser?.close();
        build.remove();
      };
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
  tell('chromium', (build) => startChromium(build, options), stories, {
    ...(starter ? { starter } : {}),
    ...(limitedStorage ? { limitedStorage } : {}),
    ...(pseudoLanguage ? { pseudoLanguage } : {}),
  });
}

/** The same stories in every browser; in each one browser serves them all. */
export function inEveryBrowser(
  stories: (browser: () => TestBrowser) => void,
  { caretBrowsing = false, ...changes }: Changes & { caretBrowsing?: boolean } = {},
): void {
  tell('chromium', (build) => startChromium(build, { caretBrowsing }), stories, changes);
  tell('firefox', (build) => startFirefox(build, { caretBrowsing }), stories, changes);
}
