import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { hashRows } from '../../../../core/datasets/pack/hash-rows.ts';
import { rowsOf } from '../../../../core/datasets/pack/pack-row.ts';
import { makeDataset, makePerson } from '../../../fixtures/make.ts';

const sha = (text: string) => createHash('sha256').update(text).digest('hex');

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
