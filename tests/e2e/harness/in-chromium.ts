import type { Page } from 'playwright-core';
import {
  launchChromium,
  type ChromiumOptions,
  type ChromiumWithExtension,
} from '../../../scripts/browser/chromium.ts';
import { lookInsideCard } from '../../../scripts/browser/inside-card.ts';
import { untilRoom } from './disk.ts';
import { windowSize, type TestBrowser, type TestPage } from './browser.ts';

/** With the parts that only Chromium has, for the stories that need them. */
export interface ChromiumBrowser extends TestBrowser {
  chromium: ChromiumWithExtension;
  newPage(): Promise<ChromiumPage>;
  /** Takes all room on the disk away from the extension, or gives it back; ends its background. */
  fillDisk(full: boolean): Promise<void>;
}

export interface ChromiumPage extends TestPage {
  page: Page;
}

async function wrap(page: Page): Promise<ChromiumPage> {
  const inside = await lookInsideCard(page);
  const session = await page.context().newCDPSession(page);
  const requests: string[] = [];
  let zoomed = 1;
  page.on('request', (request) => requests.push(request.url()));
  return {
    page,
    goto: async (address) => void (await page.goto(address)),
    reload: async () => void (await page.reload()),
    bringToFront: () => page.bringToFront(),
    address: () => page.url(),
    evaluate: <R, A>(run: (given: A) => R | Promise<R>, given?: A) =>
      page.evaluate(run as (given: unknown) => R | Promise<R>, given as unknown),
    beforeScripts: async (run) => void (await page.addInitScript(run)),
    inCard: (expression) => inside.evaluate(expression),
    movePointer: ({ x, y }, steps = 1) => page.mouse.move(x, y, { steps }),
    async sweepPointer(through) {
      // Chromium answers a move with the next frame; sent together, many go in one.
      const type = 'mouseMoved';
      await Promise.all(
        through.map(({ x, y }) => session.send('Input.dispatchMouseEvent', { type, x, y })),
      );
    },
    click: ({ x, y }) => page.mouse.click(x, y),
    async drag(from, to) {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 4 });
      await page.mouse.up();
    },
    wheel: (deltaY) => page.mouse.wheel(0, deltaY),
    press: (key, ...modifiers) => page.keyboard.press([...modifiers, key].join('+')),
    async holding(key, act) {
      await page.keyboard.down(key);
      await act().finally(() => page.keyboard.up(key));
    },
    type: (text) => page.keyboard.type(text),
    async zoom(factor) {
      if (factor === zoomed) return;
      zoomed = factor;
      const { width, height } = windowSize;
      await session.send('Emulation.setDeviceMetricsOverride', {
        width: Math.round(width / factor),
        height: Math.round(height / factor),
        deviceScaleFactor: factor,
        mobile: false,
      });
    },
    showAs: (looks) =>
      page.emulateMedia({
        media: looks === 'print' ? 'print' : 'screen',
        forcedColors: looks === 'forced-colours' ? 'active' : 'none',
      }),
    async screenshot(clip) {
      if (zoomed === 1) return page.screenshot({ clip });
      // Playwright would put its own window size back first.
      const shot = await session.send('Page.captureScreenshot', { clip: { ...clip, scale: 1 } });
      return Buffer.from(shot.data, 'base64');
    },
    requests: () => requests,
    close: () => page.close(),
  };
}

/** @param close what ends the stories: the whole browser, or the extension in one that is kept */
export async function driveChromium(
  chromium: ChromiumWithExtension,
  close: () => Promise<void>,
): Promise<ChromiumBrowser> {
  const { context, extensionId } = chromium;
  const overseer = await context.newCDPSession(context.pages()[0] ?? (await context.newPage()));
  const newPage = async () => wrap(await context.newPage());
  const openBehind = async (path: string, over: TestPage) => {
    const page = await newPage();
    await over.bringToFront();
    await page.goto(`chrome-extension://${extensionId}/${path}`);
    return page;
  };
  return {
    name: 'chromium',
    chromium,
    newPage,
    openPopup: (over) => openBehind('popup.html', over),
    openPanel: (over) => openBehind('sidepanel.html', over),
    async openPanels() {
      const { targetInfos } = await overseer.send('Target.getTargets');
      return targetInfos.map(({ url }) => url).filter((url) => url.includes('/sidepanel.html'));
    },
    async openExtensionPage(path) {
      const page = await newPage();
      await page.goto(`chrome-extension://${extensionId}/${path}`);
      return page;
    },
    async fillDisk(full) {
      const origin = `chrome-extension://${extensionId}`;
      const params = full ? { origin, quotaSize: 1 } : { origin };
      await overseer.send('Storage.overrideQuotaForOrigin', params);
      const openIcon = async () => {
        const page = await newPage();
        await page.goto(`${origin}/icon/16.png`);
        return page;
      };
      await untilRoom(!full, openIcon, () => chromium.killBackground());
    },
    killBackground: () => chromium.killBackground(),
    async isBackgroundRunning() {
      const { targetInfos } = await overseer.send('Target.getTargets');
      return targetInfos.some(
        ({ type, url }) => type === 'service_worker' && url.includes(extensionId),
      );
    },
    async reloadExtension() {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extensionId}/popup.html`);
      // The extension takes its own page away with it.
      await page.evaluate('chrome.runtime.reload()').catch(() => undefined);
    },
    close,
  };
}

/** A browser of its own: for stories of several devices, or of another kind of device. */
export async function startChromium(
  build: string,
  options: Partial<ChromiumOptions> = {},
): Promise<ChromiumBrowser> {
  const chromium = await launchChromium(build, { headless: true, ...options });
  return driveChromium(chromium, () => chromium.close());
}
