import { expect, test } from 'vitest';
import { toUtf8 } from '../../../core/sync/bytes.ts';
import { importSecret, sealWith, type SealedPlace } from '../../../core/sync/seal.ts';

const random = <T extends Uint8Array<ArrayBuffer>>(bytes: T) => crypto.getRandomValues(bytes);
const place: SealedPlace = {
  vault: 'v',
  use: 'segment',
  device: 'd',
  n: 3,
  previous: '0'.repeat(32),
};
const seal = sealWith(await importSecret(new Uint8Array(32)), random);
const body = toUtf8('Grüße');

test('what is sealed opens at its own place, and two seals of the same differ', async () => {
  const sealed = await seal.seal(body, place);
  expect(await seal.open(sealed, place)).toEqual({ ok: true, body });
  expect(await seal.seal(body, place)).not.toEqual(sealed);
});

test.each([
  ['another vault', { vault: 'w' }],
  ['another use', { use: 'snapshot' }],
  ['another device', { device: 'e' }],
  ['another number', { n: 4 }],
  ['after another', { previous: '1'.repeat(32) }],
] as const)('%s: does not open', async (_, other) => {
  const sealed = await seal.seal(body, place);
  expect(await seal.open(sealed, { ...place, ...other })).toEqual({ ok: false, why: 'altered' });
});

test('each flipped bit, each cut and another key are told', async () => {
  const sealed = await seal.seal(body, place);
  const altered = { ok: false, why: 'altered' };
  for (let i = 0; i < sealed.length; i++) {
    const flipped = sealed.slice();
    flipped[i] = (flipped[i] ?? 0) ^ (1 << (i % 8));
    expect(await seal.open(flipped, place)).toEqual(altered);
    expect(await seal.open(sealed.slice(0, i), place)).toEqual(altered);
  }
  const other = sealWith(await importSecret(new Uint8Array(32).fill(1)), random);
  expect(await other.open(sealed, place)).toEqual(altered);
});
