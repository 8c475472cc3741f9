import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256OfText } from '../../../core/model/sha256.ts';
import { makeTextHasher } from '../../../core/model/text-hasher.ts';

// https://csrc.nist.gov/projects/cryptographic-standards-and-guidelines/example-values
test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
])('hashes "%s" as the standard does', (text, hash) => {
  expect(makeTextHasher()(text)).toBe(hash);
});

test('hashes texts of all lengths and letters as WebCrypto does, one after the other', async () => {
  const hash = makeTextHasher();
  for (let length = 0; length < 300; length++) {
    const text = 'жa'.repeat(length).slice(length);
    expect(hash(text)).toBe(await sha256OfText(text));
  }
  const long = '“Добрый день” '.repeat(2_000);
  expect(hash(long)).toBe(await sha256OfText(long));
  const anyText = fc.string({ unit: 'binary', maxLength: 200 });
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      expect(hash(text)).toBe(await sha256OfText(text));
    }),
  );
});
