import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { s3 } from '../../../../core/sync/remotes/s3.ts';
import { webdav } from '../../../../core/sync/remotes/webdav.ts';

const dav = {
  url: 'https://cloud.example.org/dav',
  folder: 'vault',
  user: 'anna',
  password: ' p ',
};

describe('an address', () => {
  test.each([
    ['https://cloud.example.org', 'https://cloud.example.org/'],
    [' https://Cloud.Example.org/dav/ ', 'https://cloud.example.org/dav/'],
    ['http://192.168.1.4:8080/a b', 'http://192.168.1.4:8080/a%20b/'],
  ])('%j becomes %s', (url, kept) => {
    expect(v.parse(webdav.settings, { ...dav, url })).toMatchObject({ url: kept });
  });

  test.each([
    ['', 'address'],
    ['cloud.example.org', 'address'],
    ['ftp://cloud.example.org/', 'address'],
    ['javascript:alert(1)', 'address'],
    ['https://anna:secret@cloud.example.org/', 'account'],
    ['https://cloud.example.org/?a=b', 'query'],
    ['https://cloud.example.org/#/files', 'query'],
  ])('%j is refused: %s', (url, reason) => {
    const { issues } = v.safeParse(webdav.settings, { ...dav, url });
    expect(issues?.map(({ message }) => message).join()).toContain(reason);
  });
});

test.each(['', ' / ', '..', 'a/../b', './a', 'a//b', 'a\\b', 'a\nb'])(
  'the folder %j is refused',
  (folder) => {
    expect(v.is(webdav.settings, { ...dav, folder })).toBe(false);
  },
);

test('a folder may have any name, and slashes around it', () => {
  const filledIn = v.parse(webdav.settings, { ...dav, folder: '/Мои заметки/vault/' });
  expect(filledIn).toMatchObject({ folder: 'Мои заметки/vault', password: ' p ' });
});

test('what a browser must let us reach is the host, without its port', () => {
  const filledIn = v.parse(webdav.settings, { ...dav, url: 'http://nas.local:8080/dav/' });
  expect(webdav.origins(filledIn)).toEqual(['http://nas.local/*']);
  expect(webdav.place(filledIn)).toBe('nas.local:8080');
});

test.each(['', 'my/bucket', '..%2f', 'a b'])('the bucket %j is refused', (bucket) => {
  const filledIn = { endpoint: 'https://s3.example.org', accessKeyId: 'a', secretAccessKey: 'b' };
  expect(v.is(s3.settings, { ...filledIn, bucket: 'vault' })).toBe(true);
  expect(v.is(s3.settings, { ...filledIn, bucket })).toBe(false);
});
