import type { Page, Worker } from 'playwright-core';
import { atMost, type Measurement } from '../report.ts';
import {
  isBackgroundAlive,
  launchWithDataset,
  setReading,
  waitForCards,
  waitForMarks,
} from '../tools/extension.ts';
import { hoverOver, startHovering } from '../tools/hovering.ts';
import { servePages } from '../tools/page-server.ts';

/** Counts in the background what arrives there and what it fetches. */
const countInBackground = `(() => {
  globalThis.benchCounts = { messages: 0, requests: 0 };
  chrome.runtime.onMessage.addListener(() => void globalThis.benchCounts.messages++);
  chrome.runtime.onConnect.addListener(() => void globalThis.benchCounts.messages++);
  const plain = globalThis.fetch;
  globalThis.fetch = (...rest) => (globalThis.benchCounts.requests++, plain(...rest));
})()`;

interface Counts {
  messages: number;
  requests: number;
}

async function counting(page: Page, worker: Worker): Promise<() => Promise<Counts>> {
  await worker.evaluate(countInBackground);
  const session = await page.context().newCDPSession(page);
  let requests = 0;
  session.on('Network.requestWillBeSent', () => requests++);
  await session.send('Network.enable');
  return async () => {
    const inBackground = await worker.evaluate<Counts>('globalThis.benchCounts');
    return { ...inBackground, requests: inBackground.requests + requests };
  };
}

/** The counters must be seen to count: new text makes the reader ask, and the page fetches itself. */
async function provoke(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const paragraph = document.createElement('p');
    paragraph.textContent = 'Nobody expected Quentin Unheardof and Petra Neverbefore there.';
    document.querySelector('article')?.append(paragraph);
    await fetch(location.href);
  });
  await page.waitForTimeout(2_000);
}

export const messages: Measurement = {
  id: 'messages',
  title: 'Messages and requests while hovering',
  async run(bench) {
    const copy = bench.copyWith('messages', { aliases: 10_000, statements: 5_000 });
    const chromium = await launchWithDataset(copy);
    const server = await servePages(new Map(bench.pages.map(({ path, html }) => [path, html])));
    try {
      await setReading(chromium, true);
      const page = await chromium.context.newPage();
      await page.goto(server.freshAddress(bench.pages.at(-1)?.path ?? ''));
      await waitForMarks(page);
      await waitForCards(page);
      const hovering = await startHovering(page);
      const counts = await counting(page, await chromium.worker());
      const { openings } = await hoverOver(page, hovering, 20);
      const hovered = await counts();
      await provoke(page);
      const provoked = await counts();
      await chromium.killBackground();
      const dead = await hoverOver(page, hovering, 10);
      const woken = Number(await isBackgroundAlive(chromium));
      return {
        columns: ['cards', 'count'],
        rows: [
          {
            name: 'messages to the background',
            values: [openings.length, hovered.messages],
            bar: atMost(hovered.messages, 0, '0'),
          },
          {
            name: 'requests of page and background',
            values: [openings.length, hovered.requests],
            bar: atMost(hovered.requests, 0, '0'),
          },
          {
            name: 'times a killed background was woken',
            values: [dead.openings.length, woken],
            bar: atMost(woken, 0, '0'),
          },
        ],
        notes: [
          'Messages are counted where they arrive, requests by the network log of the page and the',
          `background's fetch. The counters count: new text and a fetch of the page's own made them`,
          `${provoked.messages} and ${provoked.requests}.`,
        ],
      };
    } finally {
      await chromium.close();
      server.close();
    }
  },
};
