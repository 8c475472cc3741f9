import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Worker } from 'playwright-core';
import { findBrowser } from '../browsers.mjs';

/** The built extension in a Chromium that runs. */
export interface ChromiumWithExtension {
  context: BrowserContext;
  extensionId: string;
  worker(): Promise<Worker>;
  /** Ends the background as the browser does after 30 idle seconds. */
  killBackground(): Promise<void>;
  /** The extension goes, and every page; the browser runs on. What it stored goes with the folder it came from. */
  uninstall(): Promise<void>;
  /** Ends the browser. */
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
async function closeGreeting(context: BrowserContext, extensionId: string): Promise<void> {
  // Looked for again and again: a page that has just opened does not have its address yet.
  const address = `chrome-extension://${extensionId}/welcome.html`;
  for (const until = Date.now() + greetsWithin; Date.now() < until;) {
    const greeting = context.pages().find((page) => page.url() === address);
    if (greeting) return greeting.close();
    await new Promise((passed) => setTimeout(passed, 20));
  }
  throw new Error('The first-run page did not open at install.');
}

/** Closes every page but one, which is left empty: without any the browser would end. */
async function closePages(context: BrowserContext): Promise<void> {
  const [kept, ...others] = context.pages();
  for (const page of others) await page.close();
  await kept?.goto('about:blank');
}

/** A Chromium that runs in a profile of its own, which goes when it is closed. */
export interface RunningChromium {
  /** The built extension, as if a person had just installed it; it takes its id from the folder's path. */
  install(build: string): Promise<ChromiumWithExtension>;
  close(): Promise<void>;
}

export async function openChromium(options: ChromiumOptions): Promise<RunningChromium> {
  const executablePath = findBrowser('chromium');
  if (executablePath === undefined)
    throw new Error('No Chromium found; run npm start once, or set CHROMIUM to its path.');
  const profile = makeProfile(options);
  const removeProfile = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    // Playwright's own headless mode loads no extensions; the browser's new one does.
    headless: false,
    ignoreDefaultArgs: ['--disable-extensions'],
    viewport: options.viewport === undefined ? { width: 1280, height: 900 } : options.viewport,
    ...(options.colorScheme ? { colorScheme: options.colorScheme } : {}),
    ...(options.hasTouch ? { hasTouch: true } : {}),
    args: [
      ...(options.headless ? ['--headless=new', '--disable-gpu'] : []),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...quietFlags,
      `--lang=${options.locale ?? 'en-GB'}`,
      '--enable-unsafe-extension-debugging',
    ],
    env: { ...process.env, LANGUAGE: options.locale ?? 'en_GB' },
  });
  // After Playwright's own listener, which ends the browser.
  process.once('exit', removeProfile);
  const overseer = await context.browser()?.newBrowserCDPSession();
  if (!overseer) throw new Error('Chromium has no session for installing an extension.');
  const close = async () => {
    await context.close();
    removeProfile();
    process.off('exit', removeProfile);
  };
  return {
    close,
    async install(build) {
      // Google's own Chrome knows no --load-extension any more (since 137).
      const { id } = await overseer.send('Extensions.loadUnpacked', { path: build });
      const ours = (worker: Worker) => new URL(worker.url()).host === id;
      const worker = async () =>
        context.serviceWorkers().find(ours) ?? context.waitForEvent('serviceworker', ours);
      await worker();
      await closeGreeting(context, id);
      return {
        context,
        extensionId: id,
        worker,
        async killBackground() {
          const { targetInfos } = await overseer.send('Target.getTargets');
          const target = targetInfos.find(
            ({ type, url }) => type === 'service_worker' && url.includes(id),
          );
          if (target) await overseer.send('Target.closeTarget', { targetId: target.targetId });
        },
        async uninstall() {
          await overseer.send('Extensions.uninstall', { id });
          await closePages(context);
        },
        close,
      };
    },
  };
}

/** Chromium with the built extension, and nothing else. */
export async function launchChromium(
  extension: string,
  options: ChromiumOptions,
): Promise<ChromiumWithExtension> {
  return (await openChromium(options)).install(extension);
}
