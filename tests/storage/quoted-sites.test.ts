import { expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { addQuotedSites, isQuotedSite, relistQuotedSites } from '../../storage/quoted-sites.ts';

test('a site is known by its articles, with the hosts that are a part of it', async () => {
  await addQuotedSites(['courier.example/harbour', 'wire.example:8080/a?id=1', 'courier.example/b']);
  const hosts = ['courier.example', 'm.courier.example', 'wire.example', 'notcourier.example', 'example'];
  expect(await Promise.all(hosts.map(isQuotedSite))).toEqual([true, true, true, false, false]);
}); // prettier-ignore

test('whoever has saved nothing has no site', async () => {
  expect(await isQuotedSite('courier.example')).toBe(false);
});

test('sites that are added at the same time are all kept', async () => {
  const sites = ['courier.example', 'wire.example', 'post.example'];
  await Promise.all(sites.map((site) => addQuotedSites([`${site}/a`])));
  expect(await Promise.all(sites.map(isQuotedSite))).toEqual([true, true, true]);
});

test('the list of a former version gives way to what is saved', async () => {
  await browser.storage.local.set({ quotedSites: ['courier.example'] });
  await relistQuotedSites(['courier.example/harbour']);
  expect(await isQuotedSite('courier.example')).toBe(true);
  expect(await browser.storage.local.get('quotedSites')).toEqual({});
});

test('the sample of the first-run page is of no site', async () => {
  await addQuotedSites(['chrome-extension://abc/welcome.html', 'https://courier.example/a']);
  expect(await isQuotedSite('courier.example')).toBe(true);
  expect(Object.keys(await browser.storage.local.get())).toEqual(['quotedSite:courier.example']);
});
