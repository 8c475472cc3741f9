import { beforeEach, describe, expect, test } from 'vitest';
import { isSigned } from '../../../../core/datasets/pack/keys.ts';
import { readManifest } from '../../../../core/datasets/pack/manifest.ts';
import type { Dataset } from '../../../../core/model/dataset.ts';
import { makeDataset, makePerson } from '../../../fixtures/make.ts';
import { addressOf, makeHost, unpack, type PackHost } from '../../../fixtures/pack-host.ts';

const day = 24 * 3_600_000;
const named = (name: string, parts: Partial<Dataset> = {}) =>
  makeDataset({ id: 'courier', people: [makePerson('ruiz', name)], ...parts });

let host: PackHost;
beforeEach(async () => {
  host = await makeHost();
});

test('a pack is a signed manifest and a snapshot that its name holds the hash of', async () => {
  const manifest = await host.publish(named('Ana Ruiz'));
  expect(await readManifest(JSON.stringify(manifest))).toMatchObject({ ok: true });
  expect(manifest).toMatchObject({
    id: 'courier',
    version: 1,
    licence: 'CC0-1.0',
    rows: { people: 1, terms: 0, statements: 0 },
    deltas: [],
  });
  expect(manifest.snapshot.url).toContain(manifest.snapshot.sha256.slice(0, 16));
  const snapshot = await unpack(host.files.get(addressOf(manifest.snapshot))!);
  expect(JSON.parse(snapshot)).toEqual(named('Ana Ruiz'));
});

describe('published again', () => {
  test('with a change under the same revision gets the next version, and a delta', async () => {
    await host.publish(named('Ana Ruiz'));
    const manifest = await host.publish(named('Ana Maria Ruiz'));
    expect(manifest).toMatchObject({ version: 2, deltas: [{ from: 1, to: 2 }] });
    const delta = await unpack(host.files.get(addressOf(manifest.deltas[0]))!);
    expect(
      delta
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as object),
    ).toEqual([
      { op: 'mod', table: 'head', id: 'courier', set: { revision: 2 } },
      { op: 'mod', table: 'people', id: 'ruiz', set: { name: 'Ana Maria Ruiz' } },
    ]);
  });

  test('under a higher revision takes that', async () => {
    await host.publish(named('Ana Ruiz'));
    expect(await host.publish(named('Ana Maria Ruiz', { revision: 7 }))).toMatchObject({
      version: 7,
      deltas: [{ from: 1, to: 7 }],
    });
  });

  test('without a change keeps its version and lasts longer', async () => {
    const first = await host.publish(named('Ana Ruiz'));
    host.clock.now += day;
    const second = await host.publish(named('Ana Ruiz', { updated: '2026-01-26' }));
    expect(second).toMatchObject({ version: 1, digest: first.digest, snapshot: first.snapshot });
    expect(Date.parse(second.expires)).toBe(Date.parse(first.expires) + day);
  });

  test('lets go of deltas after ninety days', async () => {
    for (const name of ['A', 'B', 'C']) {
      await host.publish(named(name));
      host.clock.now += 50 * day;
    }
    expect((await host.publish(named('D'))).deltas.map(({ from }) => from)).toEqual([2, 3]);
  });
});

test('a key signs what it signs, and nothing else', async () => {
  const { key, signature, ...rest } = await host.publish(named('Ana Ruiz'));
  expect(await isSigned({ ...rest, key }, signature, key)).toBe(true);
  expect(await isSigned({ ...rest, key, version: 2 }, signature, key)).toBe(false);
  expect(await isSigned({ ...rest, key }, signature, '0'.repeat(64))).toBe(false);
  expect(await isSigned({ ...rest, key }, 'nonsense', key)).toBe(false);
});
