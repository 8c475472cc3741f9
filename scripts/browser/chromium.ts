import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Worker } from 'playwright-core';
import { findBrowser } from '../browsers.mjs';

/** Chromium with the built extension in a profile of its own, which goes when it is closed. */
export interface ChromiumWithExtension {
  context: BrowserContext;
  extensionId: string;
  worker(): Promise<Worker>;
  /** Ends the background as the browser does after 30 idle seconds. */
  killBackground(): Promise<void>;
  close(): Promise<void>;
}

/**
 * A closed network makes Chromium's own calls home fail many at a time; they are switched off. As root
 * (containers) it only runs without its sandbox.
 */
const quietFlags = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-search-engine-choice-screen',
];

export interface ChromiumOptions {
  headless: boolean;
  viewport?: { width: number; height: number } | null;
  colorScheme?: 'light' | 'dark';
  hasTouch?: boolean;
  locale?: string;
  /** A caret in pages, which arrow keys move and Shift selects with: the browser's F7. */
  caretBrowsing?: boolean;
}

/** Without developer mode an unpacked extension that is reloaded stays off. */
function makeProfile({ caretBrowsing = false }: ChromiumOptions): string {
  const profile = mkdtempSync(join(tmpdir(), 'source-context-'));
  mkdirSync(join(profile, 'Default'));
  const preferences = {
    extensions: { ui: { developer_mode: true } },
    settings: { a11y: { caretbrowsing: { enabled: caretBrowsing } } },
  };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  return profile;
}

/** Milliseconds; only a build that does not greet takes so long. */
const greetsWithin = 30_000;

/**
 * Who installs the extension is greeted by its first-run page. Whoever launches it here wants pages of their own:
 * the page is waited for and closed once, so that no build has to leave it out, and each launch sees it come.
 */
async function closeGreeting(context: BrowserContext): Promise<void> {
  // Looked for again and again: a page that has just opened does not have its address yet.
  for (const until = Date.now() + greetsWithin; Date.now() < until;) {
    const greeting = context.pages().find((page) => page.url().endsWith('/welcome.html'));
    if (greeting) return greeting.close();
    await new Promise((passed) => setTimeout(passed, 20));
  }
  throw new Error('The first-run page did not open at install.');
}

export async function launchChromium(
  extension: string,
  options: ChromiumOptions,
): Promise<ChromiumWithExtension> {
  const executablePath = findBrowser('chromium');
  if (executablePath === undefined)
    throw new Error('No Chromium found; run npm start once, or set CHROMIUM to its path.');
  const profile = makeProfile(options);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    // Playwright's own headless mode loads no extensions; the browser's new one does.
    headless: false,
    viewport: options.viewport === undefined ? { width: 1280, height: 900 } : options.viewport,
    ...(options.colorScheme ? { colorScheme: options.colorScheme } : {}),
    ...(options.hasTouch ? { hasTouch: true } : {}),
    args: [
      ...(options.headless ? ['--headless=new', '--disable-gpu'] : []),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...quietFlags,
      `--lang=${options.locale ?? 'en-GB'}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
    env: { ...process.env, LANGUAGE: options.locale ?? 'en_GB' },
  });
  const first = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const extensionId = new URL(first.url()).host;
  await closeGreeting(context);
  const worker = async () =>
    context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return {
    context,
    extensionId,
    worker,
    async killBackground() {
      const page = context.pages()[0] ?? (await context.newPage());
      const session = await context.newCDPSession(page);
      const { targetInfos } = await session.send('Target.getTargets');
      const target = targetInfos.find(
        ({ type, url }) => type === 'service_worker' && url.includes(extensionId),
      );
      if (target) await session.send('Target.closeTarget', { targetId: target.targetId });
      await session.detach();
    },
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
