import { chromium, type BrowserContext } from 'playwright-core';
import { findBrowser } from '../../scripts/browsers.mjs';

/** Chromium without the extension, with a profile that outlives it: for pages that run our code. */
export async function launchPlain(profile: string): Promise<BrowserContext> {
  const executablePath = findBrowser('chromium');
  if (executablePath === undefined) throw new Error('No Chromium found; run npm start once.');
  return chromium.launchPersistentContext(profile, {
    executablePath,
    headless: false,
    viewport: { width: 1280, height: 900 },
    args: [
      '--headless=new',
      '--disable-gpu',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
    ],
  });
}
