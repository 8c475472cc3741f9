import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  amendLedger,
  digestOf,
  hashRows,
  readLedger,
  writeLedger,
} from '../../../../core/datasets/pack/ledger.ts';
import { rowsOf } from '../../../../core/datasets/pack/pack-row.ts';
import { makeDataset, makePerson } from '../../../fixtures/make.ts';

const sha = (text: string) => createHash('sha256').update(text).digest('hex');

test('a line a row, in order; the digest is of the lines', async () => {
  const people = [makePerson('ruiz', 'Ana Ruiz'), makePerson('eva', 'Eva')];
  const hashes = await hashRows(rowsOf(makeDataset({ people })));
  if (!hashes.ok) throw new Error(hashes.error.kind);
  const ledger = writeLedger(hashes.value);
  const text = new TextDecoder().decode(ledger);
  expect(text.split('\n').map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
    'head test',
    'people eva',
    'people ruiz',
    '',
  ]);
  // Canonical JSON, written by hand.
  expect(text).toContain(
    `people eva ${sha('{"aliases":[],"id":"eva","name":"Eva","roles":[],"sameAs":[]}')}\n`,
  );
  expect(await digestOf(ledger)).toBe(sha(text));
});

test('rows that are hashed together keep to themselves, the longest as well', async () => {
  const people = ['short', 'é'.repeat(20_000), 'after'].map((name, i) => makePerson(`p${i}`, name));
  const hashes = await hashRows(rowsOf(makeDataset({ people })));
  for (const { id, name } of people)
    expect(hashes.ok && hashes.value.get(`people ${id}`)).toBe(
      sha(`{"aliases":[],"id":"${id}","name":"${name}","roles":[],"sameAs":[]}`),
    );
});

test('a row of half characters has no hash', async () => {
  const people = [makePerson('ruiz', '\uD800')];
  expect(await hashRows(rowsOf(makeDataset({ people })))).toMatchObject({
    ok: false,
    error: { kind: 'invalid', at: 'people ruiz' },
  });
});

const key = fc
  .string({ unit: fc.constantFrom('a', 'b', 'é', '😀', '\uFF01'), minLength: 1, maxLength: 4 })
  .map((id) => `people ${id}`);
const hash = fc.nat().map((n) => sha(String(n)));

const changes = fc.dictionary(key, fc.option(hash, { nil: undefined }), { maxKeys: 15 });

test('an amended ledger is the one that is written anew', () => {
  fc.assert(
    fc.property(
      fc.dictionary(key, hash, { maxKeys: 30 }),
      changes,
      changes,
      (before, since, changed) => {
        const after = new Map(Object.entries(before));
        let [added, removed] = [0, 0];
        const amend = ([one, value]: [string, string | undefined]) => {
          if (value === undefined) removed += after.delete(one) ? 1 : 0;
          else {
            if (!after.has(one)) added++;
            after.set(one, value);
          }
        };
        Object.entries(since).forEach(amend);
        [added, removed] = [0, 0];
        Object.entries(changed).forEach(amend);
        const kept = {
          ledger: writeLedger(new Map(Object.entries(before))),
          since: new Map(Object.entries(since)),
        };
        const amended = amendLedger(kept, new Map(Object.entries(changed)));
        expect(amended).toEqual({ ledger: writeLedger(after), added, removed });
        expect(readLedger(amended.ledger)).toEqual(after);
      },
    ),
  );
});
