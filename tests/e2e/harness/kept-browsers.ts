import { openChromium } from '../../../scripts/browser/chromium.ts';
import { openFirefox } from '../../../scripts/browser/firefox.ts';
import type { TestBrowser } from './browser.ts';
import { driveChromium, type ChromiumBrowser } from './in-chromium.ts';
import { driveFirefox } from './in-firefox.ts';

/**
 * A worker keeps one browser of each kind from file to file, and gives each file the extension newly installed in it:
 * starting a browser for each took a fifth of the suite's processor time (Firefox: 3.3 s, an installation 0.2 s).
 */
function keepOne<R extends { close(): Promise<void> }>(open: () => Promise<R>) {
  let kept: R | undefined;
  return {
    get: async () => (kept ??= await open()),
    async drop() {
      const dropped = kept;
      kept = undefined;
      // One that has died cannot be closed.
      await dropped?.close().catch(() => undefined);
    },
  };
}

const chromium = keepOne(() => openChromium({ headless: true }));
const firefox = keepOne(() => openFirefox({ headless: true }));

// Vitest ends its workers by this signal and kills them half a second later; both drivers end their browsers at exit.
process.once('SIGTERM', () => process.exit());

/** @param afresh where the browser that is kept has died, or holds what a story cut short has left */
export async function keepChromium(build: string, afresh: boolean): Promise<ChromiumBrowser> {
  if (afresh) await chromium.drop();
  const extension = await (await chromium.get()).install(build);
  return driveChromium(extension, () => extension.uninstall().catch(chromium.drop));
}

/** @param afresh where the browser that is kept has died, or holds what a story cut short has left */
export async function keepFirefox(build: string, afresh: boolean): Promise<TestBrowser> {
  if (afresh) await firefox.drop();
  const extension = await (await firefox.get()).install(build);
  return driveFirefox(extension, () => extension.uninstall().catch(firefox.drop));
}
