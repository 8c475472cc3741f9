import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashRows } from '../../../../core/datasets/pack/hash-rows.ts';
import { amendLedger, digestOf, hashPages, listKeys, pageOf, readLedger, writeLedger } from '../../../../core/datasets/pack/ledger.ts'; // prettier-ignore
import { rowsOf } from '../../../../core/datasets/pack/pack-row.ts';
import { keepLedger } from '../../../fixtures/keep-ledger.ts';
import { makeDataset, makePerson } from '../../../fixtures/make.ts';

const sha = (...parts: (string | Buffer)[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const hexOf = (text: string) => sha(text).toString('hex');

// By FNV's own test vectors (draft-eastlake-fnv): the hash of 32 bits, its last ten bits.
test.each([
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['foobar', 0xbf9cf968],
])('the page of "%s"', (key, hash) => expect(pageOf(key)).toBe(hash % 1_024));

test('the page of a key that is not all ASCII is of its bytes in UTF-8', () => {
  const bytes = Buffer.from('people Пётр');
  let hash = 0x811c9dc5n;
  for (const byte of bytes) hash = BigInt.asUintN(32, (hash ^ BigInt(byte)) * 0x01000193n);
  expect(pageOf('people Пётр')).toBe(Number(hash % 1_024n));
});

test('a line a row, on its page; the digest is of the pages’ hashes in their order', async () => {
  const people = [makePerson('ruiz', 'Ana Ruiz'), makePerson('eva', 'Eva')];
  const rows = await hashRows(rowsOf(makeDataset({ people })));
  if (!rows.ok) throw new Error(rows.error.kind);
  const ledger = writeLedger(rows.value);
  const texts = new Map([...ledger].map(([page, lines]) => [page, Buffer.from(lines).toString()]));
  // Canonical JSON, written by hand.
  const eva = hexOf('{"aliases":[],"id":"eva","name":"Eva","roles":[],"sameAs":[]}');
  expect(texts.get(pageOf('people eva'))).toBe(`people eva ${eva}\n`);
  expect([...texts.values()].map((line) => line.split(' ').slice(0, 2).join(' ')).sort()).toEqual([
    'head test',
    'people eva',
    'people ruiz',
  ]);
  const hashes = Array.from({ length: 1_024 }, (_, page) => sha(texts.get(page) ?? ''));
  expect(await digestOf(await hashPages(ledger))).toBe(sha(...hashes).toString('hex'));
});

test('lines of one page stand in order', () => {
  const keys = Array.from({ length: 3_000 }, (_, i) => `statements s${i}`);
  const ledger = writeLedger(new Map(keys.map((key) => [key, hexOf(key)])));
  expect(ledger.size).toBeGreaterThan(900);
  for (const lines of ledger.values()) {
    const text = Buffer.from(lines).toString().split('\n').slice(0, -1);
    expect(text).toEqual(text.toSorted());
  }
});

// Few enough that many stand on one page with others.
const key = fc
  .string({ unit: fc.constantFrom('a', 'b', 'é', '😀', '\uFF01'), minLength: 1, maxLength: 4 })
  .map((id) => `people ${id}`);
const hash = fc.nat().map((n) => hexOf(String(n)));
const changes = fc.dictionary(key, fc.option(hash, { nil: undefined }), { maxKeys: 15 });
/** So many more that no page is empty. */
const crowd = Object.fromEntries(
  Array.from({ length: 4_000 }, (_, i) => [`statements s${i}`, hexOf(String(i))]),
);

test('an amended ledger has the hashes of the one that is written anew', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.boolean(),
      fc.dictionary(key, hash, { maxKeys: 30 }),
      changes,
      changes,
      async (isCrowded, some, since, changed) => {
        const before = { ...(isCrowded ? crowd : {}), ...some };
        const now = new Map(Object.entries(before));
        let [added, removed] = [0, 0];
        const amend = ([one, value]: [string, string | undefined]) => {
          if (value === undefined) removed += now.delete(one) ? 1 : 0;
          else {
            if (!now.has(one)) added++;
            now.set(one, value);
          }
        };
        Object.entries(since).forEach(amend);
        const written = writeLedger(new Map(Object.entries(before)));
        const kept = await keepLedger(written, new Map(Object.entries(since)), writeLedger(now));
        expect(await listKeys(kept)).toEqual(new Set(now.keys()));
        [added, removed] = [0, 0];
        Object.entries(changed).forEach(amend);
        const after = writeLedger(now);
        expect(await amendLedger(kept, new Map(Object.entries(changed)))).toEqual({
          hashes: await hashPages(after),
          added,
          removed,
        });
        expect(readLedger(after)).toEqual(now);
      },
    ),
    { numRuns: 60 },
  );
});
