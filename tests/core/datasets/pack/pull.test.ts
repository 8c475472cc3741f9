import { beforeEach, describe, expect, test } from 'vitest';
import { applyDelta } from '../../../../core/datasets/pack/apply-delta.ts';
import { gzip } from '../../../../core/datasets/pack/gzip.ts';
import { makeKeys } from '../../../../core/datasets/pack/keys.ts';
import { rotateKey, signManifest } from '../../../../core/datasets/pack/manifest.ts';
import type { PackProblem } from '../../../../core/datasets/pack/problem.ts';
import { pullPack, type KnownPack } from '../../../../core/datasets/pack/pull.ts';
import { sha256 } from '../../../../core/model/sha256.ts';
import type { Dataset } from '../../../../core/model/dataset.ts';
import { makeDataset, makePerson, makeStatement } from '../../../fixtures/make.ts';
import { addressOf, encode, home, makeHost, type PackHost } from '../../../fixtures/pack-host.ts';

/** Enough statements that a delta weighs less than the whole. */
function make(revision: number, change: (dataset: Dataset) => void = () => {}): Dataset {
  const statements = Array.from({ length: 200 }, (_, i) =>
    makeStatement(`s${i}`, i % 2 ? 'ruiz' : 'okoye', `2024-01-${10 + (i % 20)}`, {
      summary: `What was said as number ${i}, ${(i * 7919) % 1000}`,
    }),
  );
  const people = [makePerson('ruiz', 'Ana Ruiz'), makePerson('okoye', 'Ben Okoye')];
  const dataset = makeDataset({ id: 'courier', revision, people, statements });
  change(dataset);
  return dataset;
}

const second = () =>
  make(2, ({ people, statements }) => {
    people.push(makePerson('lima', 'Eva Lima'));
    statements[3]!.summary = 'Corrected';
    statements.splice(7, 1);
  });

let host: PackHost;
beforeEach(async () => {
  host = await makeHost();
});

/** What a reader knows who has pulled what is published now. */
async function pullFirst(more: Partial<KnownPack> = {}): Promise<KnownPack> {
  const pulled = await pullPack(home, undefined, host.tools);
  if (!pulled.ok || pulled.value.kind !== 'whole') throw new Error(JSON.stringify(pulled));
  const { manifest, ledger } = pulled.value;
  const { id, key, version, digest, mirrors } = manifest;
  host.asked.length = 0;
  const readLedger = () => Promise.resolve(ledger);
  return { id, key, version, digest, mirrors, readLedger, room: 1_000, ...more };
}

async function problemOf(known?: KnownPack): Promise<PackProblem | string> {
  const pulled = await pullPack(home, known, host.tools);
  return pulled.ok ? pulled.value.kind : pulled.error;
}

test('the first pull brings the whole dataset', async () => {
  await host.publish(make(1));
  const pulled = await pullPack(home, undefined, host.tools);
  expect(pulled).toMatchObject({ ok: true, value: { kind: 'whole', dataset: make(1) } });
});

test('a pull with nothing new is one request', async () => {
  await host.publish(make(1));
  const known = await pullFirst();
  expect(await problemOf(known)).toBe('same');
  expect(host.asked).toEqual([home]);
});

describe('a new version', () => {
  test('comes by its delta, and is what was published', async () => {
    await host.publish(make(1));
    const known = await pullFirst();
    const { deltas } = await host.publish(second());
    const pulled = await pullPack(home, known, host.tools);
    if (!pulled.ok || pulled.value.kind !== 'changes') throw new Error(JSON.stringify(pulled));
    expect(host.asked).toEqual([home, addressOf(deltas[0])]);
    expect(pulled.value.changes.map(({ op, table }) => `${op} ${table}`).sort()).toEqual([
      'add people',
      'del statements',
      'mod head',
      'mod statements',
    ]);
    expect(applyDelta(make(1), pulled.value.changes)).toEqual(second());
  });

  test('comes over several deltas for who was away', async () => {
    await host.publish(make(1));
    const known = await pullFirst();
    await host.publish(second());
    const third = second();
    third.statements.splice(5, 2);
    await host.publish({ ...third, revision: 3 });
    const pulled = await pullPack(home, known, host.tools);
    if (!pulled.ok || pulled.value.kind !== 'changes') throw new Error(JSON.stringify(pulled));
    expect(applyDelta(make(1), pulled.value.changes)).toEqual({ ...third, revision: 3 });
  });

  test('comes over older deltas, which stand in a file of their own', async () => {
    await host.publish(make(1));
    const known = await pullFirst({ room: 5_000 });
    for (let revision = 2; revision < 40; revision++)
      await host.publish(
        make(revision, ({ statements }) => void (statements[0]!.summary = `${revision}`)),
      );
    const { olderDeltas, deltas } = host.manifest();
    expect(deltas.length).toBeGreaterThan(8);
    expect(encode(JSON.stringify(host.manifest())).length).toBeLessThanOrEqual(4_096);
    // Some forty deltas weigh more than this snapshot; a larger one is worth them.
    const larger = { ...host.manifest(), snapshot: { ...host.manifest().snapshot, bytes: 90_000 } };
    const { key: _key, signature: _signature, ...unsigned } = larger;
    host.putManifest(await signManifest(unsigned, host.keys.secret));
    expect(await problemOf(known)).toBe('changes');
    expect(host.asked).toContain(addressOf(olderDeltas));
  });

  test.each<[string, (host: PackHost) => void]>([
    ['is missing', ({ files, manifest }) => void files.delete(addressOf(manifest().deltas[0]))],
    [
      'is damaged',
      ({ files, manifest }) => void files.set(addressOf(manifest().deltas[0]), encode('{}')),
    ],
  ])('whose delta %s comes in full', async (_, harm) => {
    await host.publish(make(1));
    const known = await pullFirst();
    await host.publish(second());
    harm(host);
    expect(await pullPack(home, known, host.tools)).toMatchObject({
      ok: true,
      value: { kind: 'whole', dataset: second() },
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
    await host.publish(make(1));
    const known = await pullFirst();
    await host.publish(second());
    await forgeDelta(text);
    expect(await problemOf(known)).toBe('whole');
  });

  test('with more changes than there is room for comes in full', async () => {
    await host.publish(make(1));
    const known = await pullFirst({ room: 2 });
    await host.publish(second());
    expect(await problemOf(known)).toBe('whole');
  });
});

describe('what is refused', () => {
  test('a version lower than the one in use', async () => {
    await host.publish(make(1));
    const old = host.manifest();
    await host.publish(second());
    const known = await pullFirst();
    host.putManifest(old);
    expect(await problemOf(known)).toEqual({ kind: 'older', version: 1, inUse: 2 });
  });

  test('the same version with other content', async () => {
    await host.publish(make(1));
    const known = await pullFirst();
    const { key: _key, signature: _signature, ...manifest } = host.manifest();
    const digest = 'a'.repeat(64);
    host.putManifest(await signManifest({ ...manifest, digest }, host.keys.secret));
    expect(await problemOf(known)).toEqual({ kind: 'rewritten', version: 1 });
  });

  test('a manifest that was changed after it was signed', async () => {
    await host.publish(make(1));
    host.putManifest({ ...host.manifest(), title: 'Another' });
    expect(await problemOf()).toEqual({ kind: 'forged', host: 'data.example' });
  });

  test('another key than the pinned one', async () => {
    await host.publish(make(1));
    const known = await pullFirst();
    await host.publish(second(), { secret: (await makeKeys()).secret });
    expect(await problemOf(known)).toEqual({ kind: 'other-key', host: 'data.example' });
  });

  test('another pack at the same address', async () => {
    await host.publish(make(1));
    const known = await pullFirst({ id: 'post' });
    expect(await problemOf(known)).toEqual({ kind: 'other-pack', address: home, id: 'courier' });
  });

  test('a snapshot that is cut short', async () => {
    const { snapshot } = await host.publish(make(1));
    const whole = host.files.get(addressOf(snapshot)) as Uint8Array<ArrayBuffer>;
    host.files.set(addressOf(snapshot), whole.slice(0, whole.length / 2));
    expect(await problemOf()).toEqual({ kind: 'damaged', file: addressOf(snapshot) });
  });

  test('a snapshot that is not what the digest counts', async () => {
    const { key: _key, signature: _signature, ...manifest } = await host.publish(make(1));
    const digest = 'a'.repeat(64);
    host.putManifest(await signManifest({ ...manifest, digest }, host.keys.secret));
    expect(await problemOf()).toEqual({ kind: 'mismatch', version: 1 });
  });

  test.each<[string, (dataset: Dataset) => void, PackProblem]>([
    [
      'nobody speaks',
      ({ statements }) => void (statements[0]!.speaker = 'gone'),
      { kind: 'invalid', at: 'statements[0].speaker', why: 'no person has the id "gone"' },
    ],
    [
      'a character is halved',
      ({ statements }) => void (statements[0]!.summary = '\uD800'),
      { kind: 'invalid', at: 'statements s0', why: expect.stringContaining('surrogate') as string },
    ],
  ])('a snapshot in which %s', async (_, harm, problem) => {
    const { key: _key, signature: _signature, ...manifest } = await host.publish(make(1));
    const bytes = await gzip(encode(JSON.stringify(make(1, harm))));
    const file = { url: 'bad.gz', sha256: await sha256(bytes), bytes: bytes.length };
    host.files.set(addressOf(file), bytes);
    host.putManifest(await signManifest({ ...manifest, snapshot: file }, host.keys.secret));
    expect(await problemOf()).toEqual(problem);
  });

  const page = '<!doctype html><title>Log in</title>';
  test.each<[string, Uint8Array<ArrayBuffer> | Response | undefined, PackProblem]>([
    ['a web page', encode(page), { kind: 'page', address: home }],
    ['a long web page', encode(page + ' '.repeat(9_000)), { kind: 'page', address: home }],
    ['nothing', undefined, { kind: 'missing', address: home }],
    ['a way elsewhere', new Response(null, { status: 302 }), { kind: 'moved', address: home }],
    ['a closed door', new Response('', { status: 403 }), { kind: 'forbidden', host: 'data.example' }],
    ['a fault', new Response('', { status: 503 }), { kind: 'refused', host: 'data.example', status: 503 }],
    ['half a manifest', encode('{"format":'), { kind: 'unreadable', address: home, why: expect.stringContaining('is not JSON') as string }],
    ['another format', encode('{"format":"x"}'), { kind: 'unreadable', address: home, why: 'format must be "source-context/pack@1"' }],
  ])('an answer that is %s', async (_, answer, problem) => {
    if (answer) host.files.set(home, answer);
    expect(await problemOf()).toEqual(problem);
  }); // prettier-ignore

  test.each(['ftp://data.example/pack.json', 'file:///pack.json', 'https://a@b.example/', 'pack'])(
    'the address %s',
    async (address) => {
      const pulled = await pullPack(address, undefined, host.tools);
      expect(pulled).toEqual({ ok: false, error: { kind: 'address', address } });
      expect(host.asked).toEqual([]);
    },
  );

  test('a host that the browser withholds is not asked', async () => {
    await host.publish(make(1));
    host.withheld.add('data.example');
    expect(await problemOf()).toEqual({ kind: 'withheld', host: 'data.example' });
    expect(host.asked).toEqual([]);
  });

  test('silence', async () => {
    host.silent.add('data.example');
    expect(await problemOf()).toEqual({ kind: 'unreachable', host: 'data.example' });
  });

  test('files that lead out of the web', async () => {
    const { key: _key, signature: _signature, ...manifest } = await host.publish(make(1));
    const snapshot = { ...manifest.snapshot, url: 'data:text/plain,x' };
    host.putManifest(await signManifest({ ...manifest, snapshot }, host.keys.secret));
    host.asked.length = 0;
    expect(await problemOf()).toEqual({ kind: 'damaged', file: 'data:text/plain,x' });
    expect(host.asked).toEqual([home]);
  });
});

describe('a key that hands over', () => {
  test('to another, and that to a third, is followed', async () => {
    await host.publish(make(1));
    const known = await pullFirst();
    const [next, last] = [await makeKeys(), await makeKeys()];
    const rotations = [
      await rotateKey('courier', host.keys.secret, next.public),
      await rotateKey('courier', next.secret, last.public),
    ];
    await host.publish(second(), { secret: last.secret, rotations });
    expect(await problemOf(known)).toBe('changes');
  });

  test.each(['by another key', 'for another pack'])('%s is not followed', async (how) => {
    await host.publish(make(1));
    const known = await pullFirst();
    const [next, stranger] = [await makeKeys(), await makeKeys()];
    const forged = how === 'by another key' ? stranger.secret : host.keys.secret;
    const id = how === 'by another key' ? 'courier' : 'post';
    const rotation = await rotateKey(id, forged, next.public);
    const rotations = [{ ...rotation, from: host.keys.public }];
    await host.publish(second(), { secret: next.secret, rotations });
    expect(await problemOf(known)).toEqual({ kind: 'other-key', host: 'data.example' });
  });
});

describe('mirrors', () => {
  const mirrors = ['https://one.example/packs/', 'https://two.example/'];

  test('give the manifest and files where the publisher is silent', async () => {
    await host.publish(make(1), { mirrors });
    const known = await pullFirst();
    await host.publish(second(), { mirrors });
    host.silent.add('data.example');
    host.silent.add('one.example');
    expect(await problemOf(known)).toBe('changes');
  });

  test('give a file that is damaged elsewhere', async () => {
    const { snapshot } = await host.publish(make(1), { mirrors });
    for (const base of [home, `${mirrors[0]}pack.json`])
      host.files.set(addressOf(snapshot, base), encode('damaged'));
    expect(await problemOf()).toBe('whole');
  });

  test('that are behind do not raise an alarm', async () => {
    await host.publish(make(1), { mirrors });
    const old = host.manifest();
    await host.publish(second(), { mirrors });
    const known = await pullFirst();
    for (const mirror of mirrors) host.putManifest(old, `${mirror}pack.json`);
    host.silent.add('data.example');
    expect(await problemOf(known)).toEqual({ kind: 'unreachable', host: 'data.example' });
  });
});

describe('a version that takes much away', () => {
  const emptied = () => make(2, ({ statements }) => void statements.splice(0, 60));

  test.each(['by a delta', 'in full'])('%s waits for the reader', async (way) => {
    await host.publish(make(1));
    const known = await pullFirst(way === 'in full' ? { room: 0 } : {});
    await host.publish(emptied());
    expect(await pullPack(home, known, host.tools)).toMatchObject({
      ok: true,
      value: { kind: 'shrinks', shrinking: { version: 2, removed: 60 } },
    });
    const agreed = await problemOf({ ...known, agreedTo: 2 });
    expect(agreed).toBe(way === 'in full' ? 'whole' : 'changes');
    expect(await problemOf({ ...known, agreedTo: 1 })).toBe('shrinks');
  });

  test('is not asked about where fewer than twenty rows go', async () => {
    const few = (revision: number, left: number) =>
      make(revision, ({ statements }) => void statements.splice(left));
    await host.publish(few(1, 19));
    const known = await pullFirst();
    await host.publish(few(2, 0));
    expect(['whole', 'changes']).toContain(await problemOf(known));
  });
});
