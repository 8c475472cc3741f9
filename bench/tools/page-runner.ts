import type { BrowserContext, Page } from 'playwright-core';
import type { Workbench } from '../workbench.ts';
import { bundleForPage } from './page-script.ts';
import { servePages } from './page-server.ts';
import { launchPlain } from './plain-chromium.ts';

/** Runs bundled scripts of bench/in-page in made-up pages, each in a fresh process. */
export interface PageRunner {
  /** Opens a page and lets it come to rest. */
  open(path: string): Promise<Page>;
  /** Goes on to another page of the same site. */
  goOn(page: Page, path: string): Promise<void>;
  close(): Promise<void>;
}

export async function startPageRunner(bench: Workbench, script: string): Promise<PageRunner> {
  const files = new Map(bench.pages.map(({ path, html }) => [path, html]));
  files.set('/bench.js', await bundleForPage(script));
  files.set('/empty.html', '<!doctype html><title>Empty</title>');
  const server = await servePages(files);
  const context: BrowserContext = await launchPlain(bench.folder(`profile-${script}`));
  return {
    async open(path) {
      const page = await context.newPage();
      await page.goto(server.freshAddress(path));
      await page.waitForTimeout(150);
      return page;
    },
    async goOn(page, path) {
      await page.goto(new URL(path, page.url()).href);
      await page.waitForTimeout(150);
    },
    async close() {
      await context.close();
      server.close();
    },
  };
}

/** Gives a page the script. */
export async function giveScript(page: Page): Promise<void> {
  await page.addScriptTag({ url: '/bench.js' });
}

/** Calls a function of the bundle that a page, or the background, was given. */
export function call<T>(
  place: Pick<Page, 'evaluate'>,
  name: string,
  argument?: unknown,
): Promise<T> {
  return place.evaluate(`bench.${name}(${JSON.stringify(argument) ?? ''})`);
}
