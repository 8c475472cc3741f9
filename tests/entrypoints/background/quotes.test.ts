import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Written } from '../../../core/model/written.ts';
import type { Protocol } from '../../../messaging/protocol.ts';
import { SourceContextDatabase } from '../../../storage/database.ts';
import { isQuotedSite } from '../../../storage/quoted-sites.ts';
import { makeQuote } from '../../fixtures/make-quote.ts';

const db = new SourceContextDatabase('background-quotes');
let save: (request: Parameters<Protocol['saveQuotes']>[0]) => Promise<Written>;

/** A background as it starts: each listens to a message once. */
beforeEach(async () => {
  vi.resetModules();
  const { serveQuotes } = await import('../../../entrypoints/background/quotes.ts');
  const { sendMessage } = await import('../../../messaging/protocol.ts');
  serveQuotes(db);
  save = (data) => sendMessage('saveQuotes', data);
});
afterEach(() => db.quotes.clear());

const request = { quotes: [makeQuote()], text: 'The harbour stays open.' };

test('what is saved is written, though the list of sites can take no more', async () => {
  const refused = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full'));
  expect(await save(request)).toEqual({ ok: true });
  refused.mockRestore();
  expect(await db.quotes.count()).toBe(1);
});

test('what cannot be written is told, and why', async () => {
  const refused = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  expect(await save(request)).toEqual({ ok: false, why: 'full' });
  refused.mockRestore();
});

test('sites that were not listed are listed when the browser starts', async () => {
  await db.quotes.put(makeQuote());
  expect(await isQuotedSite('courier.example')).toBe(false);
  await fakeBrowser.runtime.onStartup.trigger();
  await expect.poll(() => isQuotedSite('courier.example')).toBe(true);
});
