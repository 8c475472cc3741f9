import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../browsers.mjs';

/** The built extension in a Firefox that runs. */
export interface FirefoxWithExtension {
  browser: Browser;
  extensionId: string;
  /** The address of one of the extension's own pages; its host differs in every profile. */
  addressOf(path: string): Promise<string>;
  /** Puppeteer waits in vain for the load of an extension's page, so this waits for its text. */
  openExtensionPage(page: Page, path: string): Promise<void>;
  /** Ends the background as the browser does after 30 idle seconds. */
  killBackground(): Promise<void>;
  isBackgroundRunning(): Promise<boolean>;
  reloadExtension(): Promise<void>;
  /** All tabs, until it is said otherwise. */
  showPagesAs(looks: 'screen' | 'print' | 'forced-colours'): Promise<void>;
  /** Evaluates `(root) => expression` in the closed shadow root that `isRoot` picks. */
  insideClosedRoot<T>(page: Page, isRoot: string, expression: string): Promise<T>;
  /** The extension goes with what it stored, and every page; the browser runs on. */
  uninstall(): Promise<void>;
  /** Ends the browser. */
  close(): Promise<void>;
}

/** A Firefox that runs in a profile of its own, which goes when it is closed. */
export interface RunningFirefox {
  /** The built extension, as if a person had just installed it. */
  install(build: string): Promise<FirefoxWithExtension>;
  close(): Promise<void>;
}

interface RemoteValue {
  type: string;
  value?: unknown;
  sharedId?: string;
}

interface NodeValue {
  shadowRoot?: { sharedId: string } | null;
}

type Answer =
  | { type: 'success'; result: RemoteValue }
  | { type: 'exception'; exceptionDetails: { text: string } };

/** Puppeteer's own WebDriver BiDi connection, for the commands that it has no words for. */
interface Wire {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
}

/** Runs in a window of the browser itself (`--remote-allow-system-access`), with its powers. */
const privileged = {
  host: `(id) => WebExtensionPolicy.getByID(id).mozExtensionHostname`,
  isRunning: `(id) => WebExtensionPolicy.getByID(id).extension.backgroundState === 'running'`,
  kill: `async (id) => {
    const { extension } = WebExtensionPolicy.getByID(id);
    if (extension.backgroundState === 'running')
      await extension.terminateBackground({ disableResetIdleForTest: true });
  }`,
  // The first-run page that greets who installs the extension: as in Chromium, it is waited for and closed once.
  closeGreeting: `async (id) => {
    const address = 'moz-extension://' + WebExtensionPolicy.getByID(id).mozExtensionHostname + '/welcome.html';
    const findTab = () => gBrowser.tabs.find((tab) => tab.linkedBrowser.currentURI.spec === address);
    while (!findTab()) await new Promise((passed) => setTimeout(passed, 20));
    gBrowser.removeTab(findTab());
  }`,
  reload: `async (id) => {
    const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
    await (await AddonManager.getAddonByID(id)).reload();
  }`,
  // 2: the person's own colours in place of every page's; 0: as the system says.
  showAs: `(id, looks) => {
    Services.prefs.setIntPref('browser.display.document_color_use', looks === 'forced-colours' ? 2 : 0);
    for (const { browsingContext } of gBrowser.browsers)
      browsingContext.mediumOverride = looks === 'print' ? 'print' : '';
  }`,
} as const;

export interface FirefoxOptions {
  headless: boolean;
  colorScheme?: 'light' | 'dark';
  caretBrowsing?: boolean;
}

export async function openFirefox(options: FirefoxOptions): Promise<RunningFirefox> {
  const executablePath = findBrowser('firefox');
  if (executablePath === undefined)
    throw new Error('No Firefox found; run npm test once, or set FIREFOX to its path.');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: options.headless,
    defaultViewport: { width: 1280, height: 900 },
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      // A process for each page takes a fifth of a story's time; nothing here depends on it.
      'dom.ipc.processCount': 1,
      // Nor on processes that stand ready for pages to come, nor on more frames than a slow screen shows: each is
      // drawn by the processor here. Together a sixth of the time.
      'dom.ipc.processPrelaunch.enabled': false,
      'layout.frame_rate': 30,
      // What people see side by side stands in tabs here, where timers would wait a second each.
      'dom.min_background_timeout_value_without_budget_throttling': 4,
      'accessibility.browsewithcaret': options.caretBrowsing ?? false,
      'layout.css.prefers-color-scheme.content-override': options.colorScheme === 'dark' ? 0 : 1,
    },
  });
  const { connection } = browser as unknown as { connection: Wire };

  const call = async (
    context: string,
    functionDeclaration: string,
    given: readonly object[],
    more: object = {},
  ): Promise<RemoteValue> => {
    const { result } = await connection.send('script.callFunction', {
      functionDeclaration,
      arguments: given,
      target: { context },
      awaitPromise: true,
      ...more,
    });
    const answer = result as Answer;
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
    return answer.result;
  };
  const { result: tree } = await connection.send('browsingContext.getTree', {
    'moz:scope': 'chrome',
  });
  const [window] = (tree as { contexts: { context: string }[] }).contexts;
  if (!window) throw new Error('Firefox shows no window of its own.');
  const contextOf = (page: Page) => (page.mainFrame() as unknown as { _id: string })._id;
  async function insideClosedRoot<T>(page: Page, isRoot: string, expression: string): Promise<T> {
    const context = contextOf(page);
    const hosts = await call(context, `() => document.querySelectorAll('[popover="manual"]')`, [], {
      // A page's scripts cannot see into a closed root; the browser's own remote control can.
      serializationOptions: { maxDomDepth: 1, includeShadowTree: 'all' },
    });
    const roots = ((hosts.value ?? []) as RemoteValue[]).flatMap(
      ({ value }) => (value as NodeValue | undefined)?.shadowRoot ?? [],
    );
    const answer = await call(
      context,
      `async (...roots) => {
        const root = roots.find((root) => ${isRoot});
        return JSON.stringify({ value: await (${expression}) });
      }`,
      roots.map(({ sharedId }) => ({ sharedId })),
    );
    return (JSON.parse(String(answer.value)) as { value: T }).value;
  }
  const close = () => browser.close();
  return {
    close,
    async install(build) {
      const extensionId = await browser.installExtension(build);
      const run = async (what: keyof typeof privileged, ...more: string[]) => {
        const given = [extensionId, ...more].map((value) => ({ type: 'string', value }));
        return (await call(window.context, privileged[what], given)).value;
      };
      await run('closeGreeting');
      const addressOf = async (path: string) =>
        `moz-extension://${String(await run('host'))}/${path}`;
      return {
        browser,
        extensionId,
        addressOf,
        async openExtensionPage(page, path) {
          const url = await addressOf(path);
          const context = contextOf(page);
          await connection.send('browsingContext.navigate', { context, url, wait: 'none' });
          await page.waitForFunction(() => document.body?.innerText.trim() !== '');
        },
        killBackground: async () => void (await run('kill')),
        isBackgroundRunning: async () => (await run('isRunning')) === true,
        reloadExtension: async () => void (await run('reload')),
        showPagesAs: async (looks) => void (await run('showAs', looks)),
        insideClosedRoot,
        async uninstall() {
          await run('showAs', 'screen');
          await browser.uninstallExtension(extensionId);
          const [, ...pages] = await browser.pages();
          for (const page of pages) await page.close();
        },
        close,
      };
    },
  };
}

/** Firefox with the built extension, and nothing else. */
export async function launchFirefox(
  extension: string,
  options: FirefoxOptions,
): Promise<FirefoxWithExtension> {
  return (await openFirefox(options)).install(extension);
}
