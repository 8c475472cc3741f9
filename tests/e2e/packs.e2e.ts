import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { makeCourier, secondCourier } from '../fixtures/courier.ts';
import { home, makeHost, type PackHost } from '../fixtures/pack-host.ts';
import type { TestBrowser, TestPage } from './harness/browser.ts';
import { inEveryBrowser } from './harness/browsers.ts';
import { dismiss, hover, marks, open, untilMarked } from './harness/reader.ts';
import { usePages } from './harness/sites.ts';

/** A pack on a server of files: subscribed to, read, updated and let go. */

const site = usePages();
const requests: { path: string; conditional: boolean }[] = [];
let host: PackHost;

/** Serves what the host publishes, with entity tags, as web servers of files do. */
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const match = request.headers['if-none-match'];
  requests.push({ path: pathname, conditional: match !== undefined });
  const file = host.files.get(new URL(pathname.slice(1), home).href);
  if (!(file instanceof Uint8Array)) return void response.writeHead(404).end();
  const etag = `"${file.length}-${file.at(-2)}"`;
  if (match === etag) return void response.writeHead(304, { etag }).end();
  response.writeHead(200, { etag }).end(file);
});
const packAddress = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/pack.json`;

beforeAll(() => new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening)));
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function openLibrary(browser: TestBrowser): Promise<TestPage> {
  const page = await browser.openExtensionPage('library.html');
  onTestFinished(() => page.close());
  return page;
}

/** Sends a message as a page of the extension does. */
function tell<T>(page: TestPage, type: string, data?: unknown): Promise<T> {
  return page.evaluate(
    async ({ type, data }) => {
      const { browser, chrome } = globalThis as unknown as Record<
        string,
        { runtime: { sendMessage(message: object): Promise<{ res?: unknown; err?: unknown }> } }
      >;
      const { runtime } = (browser ?? chrome)!;
      const answer = await runtime.sendMessage({ id: 1, type, data, timestamp: Date.now() });
      if (answer.err) throw new Error(JSON.stringify(answer.err));
      return answer.res as T;
    },
    { type, data },
  );
}

inEveryBrowser((browser) => {
  test('a pack is subscribed to, read, updated and let go', async () => {
    host = await makeHost();
    host.clock.now = Date.now();
    await host.publish(makeCourier(1));
    const library = await openLibrary(browser());
    const before = await open(browser(), site.addressOf('story.html'));
    expect(await marks(before)).not.toContain('Ana Ruiz');

    const subscribed = await tell(library, 'subscribePack', packAddress());
    expect(subscribed).toEqual({ ok: true, value: 'courier' });
    const page = await open(browser(), site.addressOf('story.html'));
    await untilMarked(page, 'Ana Ruiz');
    expect((await hover(page, 'Ana Ruiz')).text).toContain('What was said as number');
    await dismiss(page);
    expect(await marks(page)).not.toContain('Eva Vega');

    await host.publish(secondCourier());
    requests.length = 0;
    await tell(library, 'updatePacks');
    expect(requests.map(({ path }) => path.replace(/\..*/, ''))).toEqual(['/pack', '/delta-1-2']);
    expect(requests[0]?.conditional).toBe(true);
    const second = await open(browser(), site.addressOf('story.html'));
    await untilMarked(second, 'Ana Ruiz', 'Eva Vega');
    expect((await hover(second, 'Eva Vega')).name).toBe('Eva Vega');
    await dismiss(second);

    await tell(library, 'unsubscribePack', 'courier');
    const after = await open(browser(), `${site.addressOf('story.html')}?after`);
    await expect.poll(() => marks(after), { timeout: 2_000 }).toEqual([]);
  });

  test('a pack that is not what was signed is refused, and told', async () => {
    host = await makeHost();
    await host.publish(makeCourier(1));
    host.putManifest({ ...host.manifest(), title: 'Another' });
    const library = await openLibrary(browser());
    expect(await tell(library, 'subscribePack', packAddress())).toMatchObject({
      ok: false,
      error: { kind: 'forged' },
    });
  });
});
