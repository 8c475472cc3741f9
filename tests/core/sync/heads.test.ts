import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readHeads, splitHead, toHead, toLink } from '../../../core/sync/heads.ts';

const device = 'abcdefghij234567';
const hash = '0123456789abcdef'.repeat(2);

test('a listing in any order, with names twice, is read once', () => {
  const names = [
    `${device}.12.${hash}`, 'vault.zzzzzzzzzzzzzzzz', `snap.${device}.3.${hash}`, 'holiday.jpg',
    `${device}.12.${hash}`, `${device}.13.${hash}`,
  ]; // prettier-ignore
  expect(readHeads(names)).toEqual({
    epochs: ['zzzzzzzzzzzzzzzz'],
    devices: new Map([[device, [`12.${hash}`, `13.${hash}`]]]),
    snapshots: [{ device, parts: 3, hash }],
    foreign: 1,
  });
});

test.each([
  `${device}.0.${hash}`, `${device}.-1.${hash}`, `${device}.1e3.${hash}`, `${device}.1.${hash}0`,
  `../${device}.1.${hash}`, `${device}.12345678901.${hash}`, 'vault.', '__proto__', '',
])('%s is no name of a vault', (name) => {
  expect(readHeads([name])).toMatchObject({ epochs: [], devices: new Map(), foreign: 1 });
}); // prettier-ignore

test('whatever a place lists, reading it does not fail', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (names) => {
      expect(readHeads(names).foreign).toBeLessThanOrEqual(names.length);
    }),
  );
});

test('a head is taken apart as it was put together', () => {
  expect(splitHead(toHead(device, toLink(7, hash)))).toEqual([device, `7.${hash}`]);
});
