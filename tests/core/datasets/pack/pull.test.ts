import { beforeEach, describe, expect, test } from 'vitest';
import { applyChanges } from './apply-changes.ts';
import { gzip } from '../../../../core/datasets/pack/gzip.ts';
import { signManifest } from '../../../../core/datasets/pack/manifest.ts';
import { pullPack } from '../../../../core/datasets/pack/pull.ts';
import { sha256 } from '../../../../core/model/sha256.ts';
import { makeCourier, secondCourier } from '../../../fixtures/courier.ts';
import { addressOf, encode, home, makeHost, type PackHost } from '../../../fixtures/pack-host.ts';
import { pullAgain, pullFirst } from './pulling.ts';

let host: PackHost;
beforeEach(async () => {
  host = await makeHost();
});

test('the first pull brings the whole dataset', async () => {
  await host.publish(makeCourier(1));
  const pulled = await pullPack(home, undefined, host.tools);
  expect(pulled).toMatchObject({ ok: true, value: { kind: 'whole', dataset: makeCourier(1) } });
});

test('a pull with nothing new is one request', async () => {
  await host.publish(makeCourier(1));
  const known = await pullFirst(host);
  expect(await pullAgain(host, known)).toBe('same');
  expect(host.asked).toEqual([home]);
});

describe('a new version', () => {
  test('comes by its delta, and is what was published', async () => {
    await host.publish(makeCourier(1));
    const known = await pullFirst(host);
    const { deltas } = await host.publish(secondCourier());
    const pulled = await pullPack(home, known, host.tools);
    if (!pulled.ok || pulled.value.kind !== 'changes') throw new Error(JSON.stringify(pulled));
    expect(host.asked).toEqual([home, addressOf(deltas[0])]);
    expect(applyChanges(makeCourier(1), pulled.value.changes)).toEqual(secondCourier());
  });

  test('comes over several deltas for who was away', async () => {
    await host.publish(makeCourier(1));
    const known = await pullFirst(host);
    await host.publish(secondCourier());
    const third = secondCourier();
    third.statements.splice(5, 2);
    const { deltas } = await host.publish({ ...third, revision: 3 });
    const told: number[][] = [];
    const onFetched = (...progress: number[]) => void told.push(progress);
    const pulled = await pullPack(home, known, { ...host.tools, onFetched });
    const all = deltas[0]!.bytes + deltas[1]!.bytes;
    expect(told.at(-1)).toEqual([all, all]);
    if (!pulled.ok || pulled.value.kind !== 'changes') throw new Error(JSON.stringify(pulled));
    expect(applyChanges(makeCourier(1), pulled.value.changes)).toEqual({ ...third, revision: 3 });
  });

  test('comes over older deltas, which stand in a file of their own', async () => {
    await host.publish(makeCourier(1));
    const known = await pullFirst(host, { room: 5_000 });
    for (let revision = 2; revision < 40; revision++)
      await host.publish(
        makeCourier(revision, ({ statements }) => void (statements[0]!.summary = `${revision}`)),
      );
    const { olderDeltas, deltas } = host.manifest();
    expect(deltas.length).toBeGreaterThan(8);
    expect(encode(JSON.stringify(host.manifest())).length).toBeLessThanOrEqual(4_096);
    // Some forty deltas weigh more than this snapshot; a larger one is worth them.
    const larger = { ...host.manifest(), snapshot: { ...host.manifest().snapshot, bytes: 90_000 } };
    const { key: _key, signature: _signature, ...unsigned } = larger;
    host.putManifest(await signManifest(unsigned, host.keys.secret));
    expect(await pullAgain(host, known)).toBe('changes');
    expect(host.asked).toContain(addressOf(olderDeltas));
  });

  test.each<[string, (host: PackHost) => void]>([
    ['is missing', ({ files, manifest }) => void files.delete(addressOf(manifest().deltas[0]))],
    [
      'is damaged',
      ({ files, manifest }) => void files.set(addressOf(manifest().deltas[0]), encode('{}')),
    ],
  ])('whose delta %s comes in full', async (_, harm) => {
    await host.publish(makeCourier(1));
    const known = await pullFirst(host);
    await host.publish(secondCourier());
    harm(host);
    expect(await pullPack(home, known, host.tools)).toMatchObject({
      ok: true,
      value: { kind: 'whole', dataset: secondCourier() },
    });
  });

  /** Signs a delta of this text in the place of the true one. */
  async function forgeDelta(text: string): Promise<void> {
    const bytes = await gzip(encode(text));
    const { key: _key, signature: _signature, ...manifest } = host.manifest();
    const file = { url: 'forged.gz', sha256: await sha256(bytes), bytes: bytes.length };
    host.files.set(addressOf(file), bytes);
    const deltas = [{ from: 1, to: 2, ...file }];
    host.putManifest(await signManifest({ ...manifest, deltas }, host.keys.secret));
  }

  test.each([
    ['leads elsewhere', '{"op":"del","table":"statements","id":"s1"}\n'],
    ['is no JSON', '<html>'],
    ['has a row that no dataset may hold', '{"op":"add","table":"people","row":{"id":"a b"}}\n'],
    ['has an operation that nobody knows', '{"op":"move","table":"people","id":"ruiz"}\n'],
  ])('whose delta %s comes in full', async (_, text) => {
    await host.publish(makeCourier(1));
    const known = await pullFirst(host);
    await host.publish(secondCourier());
    await forgeDelta(text);
    expect(await pullAgain(host, known)).toBe('whole');
  });

  test('with more changes than there is room for comes in full', async () => {
    await host.publish(makeCourier(1));
    const known = await pullFirst(host, { room: 2 });
    await host.publish(secondCourier());
    expect(await pullAgain(host, known)).toBe('whole');
  });
});

describe('mirrors', () => {
  const mirrors = ['https://one.example/packs/', 'https://two.example/'];

  test('give the manifest and files where the publisher is silent', async () => {
    await host.publish(makeCourier(1), { mirrors });
    const known = await pullFirst(host);
    await host.publish(secondCourier(), { mirrors });
    host.silent.add('data.example');
    host.silent.add('one.example');
    expect(await pullAgain(host, known)).toBe('changes');
  });

  test('give a file that is damaged elsewhere', async () => {
    const { snapshot } = await host.publish(makeCourier(1), { mirrors });
    for (const base of [home, `${mirrors[0]}pack.json`])
      host.files.set(addressOf(snapshot, base), encode('damaged'));
    expect(await pullAgain(host)).toBe('whole');
  });

  test('that are behind do not raise an alarm', async () => {
    await host.publish(makeCourier(1), { mirrors });
    const old = host.manifest();
    await host.publish(secondCourier(), { mirrors });
    const known = await pullFirst(host);
    for (const mirror of mirrors) host.putManifest(old, `${mirror}pack.json`);
    host.silent.add('data.example');
    expect(await pullAgain(host, known)).toEqual({ kind: 'unreachable', host: 'data.example' });
  });
});

describe('a version that takes much away', () => {
  const emptied = () => makeCourier(2, ({ statements }) => void statements.splice(0, 60));

  test.each(['by a delta', 'in full'])('%s waits for the reader', async (way) => {
    await host.publish(makeCourier(1));
    const known = await pullFirst(host, way === 'in full' ? { room: 0 } : {});
    await host.publish(emptied());
    expect(await pullPack(home, known, host.tools)).toMatchObject({
      ok: true,
      value: { kind: 'shrinks', shrinking: { version: 2, removed: 60 } },
    });
    const agreed = await pullAgain(host, { ...known, agreedTo: 2 });
    expect(agreed).toBe(way === 'in full' ? 'whole' : 'changes');
    expect(await pullAgain(host, { ...known, agreedTo: 1 })).toBe('shrinks');
  });

  test('is not asked about where fewer than twenty rows go', async () => {
    const few = (revision: number, left: number) =>
      makeCourier(revision, ({ statements }) => void statements.splice(left));
    await host.publish(few(1, 19));
    const known = await pullFirst(host);
    await host.publish(few(2, 0));
    expect(['whole', 'changes']).toContain(await pullAgain(host, known));
  });
});
