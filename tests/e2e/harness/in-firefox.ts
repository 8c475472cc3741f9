import type { KeyInput, Page } from 'puppeteer-core';
import { launchFirefox, type FirefoxWithExtension } from '../../../scripts/browser/firefox.ts';
import { isOurRoot } from '../../../scripts/browser/inside-card.ts';
import { windowSize, type TestBrowser, type TestPage } from './browser.ts';

interface FirefoxPage extends TestPage {
  page: Page;
}

function wrap(page: Page, firefox: FirefoxWithExtension): FirefoxPage {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  return {
    page,
    goto: async (address) => void (await page.goto(address)),
    reload: async () => void (await page.reload()),
    bringToFront: () => page.bringToFront(),
    address: () => page.url(),
    evaluate: <R, A>(run: (given: A) => R | Promise<R>, given?: A) =>
      page.evaluate(run as (given: unknown) => R | Promise<R>, given as unknown),
    beforeScripts: async (run) => void (await page.evaluateOnNewDocument(run)),
    inCard: (expression) => firefox.insideClosedRoot(page, isOurRoot, expression),
    movePointer: ({ x, y }, steps = 1) => page.mouse.move(x, y, { steps }),
    async sweepPointer(through) {
      for (const { x, y } of through) await page.mouse.move(x, y);
    },
    click: ({ x, y }) => page.mouse.click(x, y),
    async drag(from, to) {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 4 });
      await page.mouse.up();
    },
    wheel: (deltaY) => page.mouse.wheel({ deltaY }),
    async press(key, ...modifiers) {
      for (const modifier of modifiers) await page.keyboard.down(modifier);
      await page.keyboard.press(key as KeyInput);
      for (const modifier of modifiers.toReversed()) await page.keyboard.up(modifier);
    },
    async holding(key, act) {
      await page.keyboard.down(key);
      await act().finally(() => page.keyboard.up(key));
    },
    type: (text) => page.keyboard.type(text),
    async zoom(factor) {
      const { width, height } = windowSize;
      await page.setViewport({
        width: Math.round(width / factor),
        height: Math.round(height / factor),
        deviceScaleFactor: factor,
      });
    },
    showAs: (looks) => firefox.showPagesAs(looks),
    async screenshot(area) {
      // Puppeteer counts from the top of the document.
      const [left, top] = await page.evaluate(() => [scrollX, scrollY]);
      const clip = { ...area, x: area.x + left!, y: area.y + top! };
      return Buffer.from(await page.screenshot({ clip, captureBeyondViewport: false }));
    },
    requests: () => requests,
    close: () => page.close(),
  };
}

/** @param close what ends the stories: the whole browser, or the extension in one that is kept */
export function driveFirefox(
  firefox: FirefoxWithExtension,
  close: () => Promise<void>,
): TestBrowser {
  const newPage = async () => wrap(await firefox.browser.newPage(), firefox);
  const openBehind = async (path: string, over: TestPage) => {
    const page = await newPage();
    await over.bringToFront();
    await firefox.openExtensionPage(page.page, path);
    return page;
  };
  return {
    name: 'firefox',
    newPage,
    openPopup: (over) => openBehind('popup.html', over),
    openPanel: (over) => openBehind('sidepanel.html', over),
    async openPanels() {
      // Puppeteer is not told of the addresses of extension pages,
      const pages = await firefox.browser.pages();
      // nor when one of them is gone.
      const addressOf = (page: Page) => page.evaluate(() => location.href).catch(() => '');
      const urls = await Promise.all(pages.map(addressOf));
      return urls.filter((url) => url.includes('/sidepanel.html'));
    },
    async openExtensionPage(path) {
      const page = await newPage();
      await firefox.openExtensionPage(page.page, path);
      return page;
    },
    killBackground: () => firefox.killBackground(),
    isBackgroundRunning: () => firefox.isBackgroundRunning(),
    reloadExtension: () => firefox.reloadExtension(),
    close,
  };
}

/** A browser of its own: for stories of several devices, or of another kind of device. */
export async function startFirefox(
  build: string,
  options: { caretBrowsing?: boolean } = {},
): Promise<TestBrowser> {
  const firefox = await launchFirefox(build, { headless: true, ...options });
  return driveFirefox(firefox, () => firefox.close());
}
