import { beforeAll, describe } from 'vitest';
import type { TestBrowser } from './browser.ts';
import { useBuild } from './builds.ts';
import { startChromium, type ChromiumBrowser } from './in-chromium.ts';
import { startFirefox } from './in-firefox.ts';

export interface Setting {
  /** In place of the starter dataset that is shipped. */
  starter?: object;
}

function tell<B extends TestBrowser>(
  kind: B['name'],
  start: (build: string) => Promise<B>,
  stories: (browser: () => B) => void,
  { starter }: Setting,
): void {
  describe(kind === 'chromium' ? 'Chromium' : 'Firefox', () => {
    let browser: B | undefined;
    beforeAll(async () => {
      const build = useBuild(kind, starter);
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
  { starter, ...options }: Setting & Parameters<typeof startChromium>[1] = {},
): void {
  tell('chromium', (build) => startChromium(build, options), stories, starter ? { starter } : {});
}

/** The same stories in every browser; in each one browser serves them all. */
export function inEveryBrowser(
  stories: (browser: () => TestBrowser) => void,
  setting: Setting = {},
): void {
  tell('chromium', (build) => startChromium(build), stories, setting);
  tell('firefox', startFirefox, stories, setting);
}
