import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  containerFormat,
  largestContainer,
  readContainer,
  writeContainer,
  type VaultFiles,
} from '../../../../core/sync/remotes/container.ts';

const files: VaultFiles = new Map([
  ['vault.1', new Uint8Array()],
  ['heads/a.1.0f', new Uint8Array([10, 10, 123, 10])],
  ['a/1.seg', Uint8Array.from({ length: 256 }, (_, byte) => byte)],
]);

async function write(some: VaultFiles): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await writeContainer(some)).arrayBuffer());
}

const encode = (text: string) => new TextEncoder().encode(text);
const nonsense = (told = '') => ({
  failure: 'nonsense',
  place: 'my.vault',
  detail: { told: expect.stringMatching(new RegExp(`^${told}.*, byte \\d+$`)) },
});

test('files come back as they were', async () => {
  expect(await readContainer(await write(files), 'my.vault')).toEqual(files);
  expect(await readContainer(await write(new Map()), 'my.vault')).toEqual(new Map());
});

test('a container that ends anywhere else is refused', async () => {
  const whole = await write(files);
  for (let length = 0; length < whole.length; length++)
    await expect(readContainer(whole.slice(0, length), 'my.vault')).rejects.toMatchObject(
      nonsense(),
    );
});

test('a container of which any byte is another is refused', async () => {
  const whole = await write(files);
  const at = fc.integer({ min: 0, max: whole.length - 1 });
  await fc.assert(
    fc.asyncProperty(at, fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const damaged = whole.slice();
      damaged[at] = (damaged[at] ?? 0) ^ change;
      await expect(readContainer(damaged, 'my.vault')).rejects.toMatchObject(nonsense());
    }),
  );
});

const entry = (change: object) =>
  `${containerFormat}\n${JSON.stringify({
    path: 'a',
    bytes: 0,
    sha256: '87428fc522803d31065e7bce3cf03fe475096631e5e07bbd7a0fde60c4cf25c7',
    ...change,
  })}\n\n`;

describe('what is told', () => {
  test.each([
    ['a page', '<!DOCTYPE html>\n', 'not source-context/vault-file@1'],
    ['another version', 'source-context/vault-file@2\n', 'not source-context/vault-file@1'],
    ['one long line', 'a'.repeat(2_000), 'cut short'],
    ['a path that leads out', entry({ path: '../a' }), 'not a file of a vault'],
    ['no path', entry({ path: '' }), 'not a file of a vault'],
    ['more than is asked for', entry({ mode: 7 }), 'not a file of a vault'],
    ['a negative length', entry({ bytes: -1 }), 'not a file of a vault'],
    ['a length beyond the end', entry({ bytes: 9e15 }), 'cut short'],
    ['another hash', entry({ sha256: '0'.repeat(64) }), 'a is damaged'],
    ['the same file twice', entry({}) + entry({}).slice(28), 'not a file of a vault'],
    ['fewer files than counted', `${entry({})}{"files":2}\n`, 'files are missing'],
    ['more after the end', `${entry({})}{"files":1}\n.`, 'files are missing'],
  ])('%s', async (_, text, told) => {
    await expect(readContainer(encode(text), 'my.vault')).rejects.toMatchObject(nonsense(told));
  });

  test('a file too large to hold', async () => {
    const large = new Uint8Array(largestContainer + 1);
    await expect(readContainer(large, 'my.vault')).rejects.toMatchObject(nonsense('over 200 MB'));
  });
});
