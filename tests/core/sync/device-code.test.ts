import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCode, writeCode } from '../../../core/sync/device-code.ts';
import { nameVault } from '../../../core/sync/passphrase.ts';

const secret = Uint8Array.from({ length: 32 }, (_, i) => i * 7);
const known = { vault: await nameVault(secret), secret };
const code = await writeCode(known);

test('the key alone is typed by hand in a minute', () => {
  expect(code).toMatch(/^SC(?:-[0-9A-HJKMNP-TV-Z]{6}){12}$/);
});

test('a code is read as people hand it on', async () => {
  const sloppy = code
    .toLowerCase()
    .replaceAll('-', ' \n')
    .replaceAll('0', 'o')
    .replaceAll('1', 'l');
  expect(await readCode(` ${sloppy} `)).toEqual({ ok: true, secret: known });
});

test('any key and address come back', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ minLength: 32, maxLength: 32 }),
      fc.option(fc.record({ url: fc.webUrl(), user: fc.string({ maxLength: 50 }) }), {
        nil: undefined,
      }),
      async (bytes, fields) => {
        const key = new Uint8Array(bytes);
        const address = fields && { kind: 'webdav', fields };
        const back = await readCode(await writeCode({ vault: '', secret: key }, address));
        expect(back).toEqual({
          ok: true,
          secret: { vault: await nameVault(key), secret: key },
          ...(address && { address }),
        });
      },
    ),
    { numRuns: 30 },
  );
});

test('each slip of one sign is told with its group', async () => {
  const signs = [...code];
  for (const [i, sign] of signs.entries()) {
    if (i < 3 || sign === '-') continue;
    const wrong = [...signs];
    wrong[i] = sign === 'Z' ? 'Y' : 'Z';
    const group = 1 + Math.floor((i - 3) / 7);
    expect(await readCode(wrong.join(''))).toEqual({ ok: false, why: 'slip', group });
  }
});

test('groups that changed places are told', async () => {
  const [prefix, first, second, ...rest] = code.split('-');
  expect(await readCode([prefix, second, first, ...rest].join('-'))).toMatchObject({ why: 'slip' });
});

test.each([
  ['', 'not-a-code'],
  ['https://example.org', 'not-a-code'],
  ['SC', 'incomplete'],
  [code.split('-').slice(0, 5).join('-'), 'incomplete'],
  [code.slice(0, -1), 'slip'],
  [`${code}-ÄÄÄÄÄÄ`, 'slip'],
])('%s: %s', async (text, why) => {
  expect(await readCode(text)).toMatchObject({ ok: false, why });
});
