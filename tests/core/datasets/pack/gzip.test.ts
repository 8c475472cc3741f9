import { expect, test } from 'vitest';
import { gunzip, gzip } from '../../../../core/datasets/pack/gzip.ts';

const zeros = new Uint8Array(1_000_000);

test('what is packed comes back', async () => {
  const packed = await gzip(zeros);
  expect(packed.length).toBeLessThan(2_000);
  expect(await gunzip(packed, zeros.length)).toEqual({ ok: true, value: zeros });
});

test('a small file that unpacks to more than is allowed is let go', async () => {
  expect(await gunzip(await gzip(zeros), zeros.length - 1)).toEqual({
    ok: false,
    error: 'too-large',
  });
});

test.each([
  ['cut short', async () => (await gzip(zeros)).slice(0, 500)],
  ['no gzip', () => Promise.resolve(zeros.slice(0, 10))],
])('a file that is %s is broken', async (_, make) => {
  expect(await gunzip(await make(), zeros.length)).toEqual({ ok: false, error: 'broken' });
});
