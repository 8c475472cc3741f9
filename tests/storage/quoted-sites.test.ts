import { expect, test } from 'vitest';
import { addQuotedSites, isQuotedSite } from '../../storage/quoted-sites.ts';

test('a site is known by its articles, with the hosts that are a part of it', async () => {
  await addQuotedSites(['courier.example/harbour', 'wire.example:8080/a?id=1', 'courier.example/b']);
  const hosts = ['courier.example', 'm.courier.example', 'wire.example', 'notcourier.example', 'example'];
  expect(await Promise.all(hosts.map(isQuotedSite))).toEqual([true, true, true, false, false]);
}); // prettier-ignore

test('whoever has saved nothing has no site', async () => {
  expect(await isQuotedSite('courier.example')).toBe(false);
});
