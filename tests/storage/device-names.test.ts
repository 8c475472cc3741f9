import { expect, test } from 'vitest';
import { openBooks } from '../../core/sync/books.ts';
import { nameDevice, nameThisDevice, readDeviceNames } from '../../storage/device-names.ts';
import { openStore } from './store.ts';

test('a device has a first name, and keeps the one that its person gives it', async () => {
  const db = openStore();
  await nameThisDevice(db, 'v', 'Firefox, Linux');
  expect(await readDeviceNames(db)).toEqual(new Map());
  await db.books.put({ vault: 'v', told: 0, books: openBooks('abc', 1, 0) });
  await nameThisDevice(db, 'v', 'Firefox, Linux');
  expect((await readDeviceNames(db)).get('abc')).toBe('Firefox, Linux');
  await nameDevice(db, 'abc', 'Desk');
  await nameThisDevice(db, 'v', 'Firefox, Linux');
  const stamping = (await db.device.get('this'))!.device;
  expect(await readDeviceNames(db)).toEqual(
    new Map([
      ['abc', 'Desk'],
      [stamping, 'Desk'],
    ]),
  );
  await db.books.put({ vault: 'w', told: 0, books: openBooks('def', 1, 0) });
  await nameThisDevice(db, 'w', 'Firefox, Linux');
  expect((await readDeviceNames(db)).get('def')).toBe('Desk');
});
