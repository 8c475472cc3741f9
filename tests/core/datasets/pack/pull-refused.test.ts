import { beforeEach, describe, expect, test } from 'vitest';
import { gzip } from '../../../../core/datasets/pack/gzip.ts';
import { makeKeys } from '../../../../core/datasets/pack/keys.ts';
import { rotateKey, signManifest } from '../../../../core/datasets/pack/manifest.ts';
import type { PackProblem } from '../../../../core/datasets/pack/problem.ts';
import { pullPack } from '../../../../core/datasets/pack/pull.ts';
import { sha256 } from '../../../../core/model/sha256.ts';
import type { Dataset } from '../../../../core/model/dataset.ts';
import { makeCourier, secondCourier } from '../../../fixtures/courier.ts';
import { addressOf, encode, home, makeHost, type PackHost } from '../../../fixtures/pack-host.ts';
import { pullAgain, pullFirst } from './pulling.ts';

let host: PackHost;
beforeEach(async () => {
  host = await makeHost();
});

describe('what is refused', () => {
  test('a version lower than the one in use', async () => {
    await host.publish(makeCourier(1));
    const old = host.manifest();
    await host.publish(secondCourier());
    const known = await pullFirst(host);
    host.putManifest(old);
    expect(await pullAgain(host, known)).toEqual({ kind: 'older', version: 1, inUse: 2 });
  });

  test('the same version with other content', async () => {
    await host.publish(makeCourier(1));
    const known = await pullFirst(host);
    const { key: _key, signature: _signature, ...manifest } = host.manifest();
    const digest = 'a'.repeat(64);
    host.putManifest(await signManifest({ ...manifest, digest }, host.keys.secret));
    expect(await pullAgain(host, known)).toEqual({ kind: 'rewritten', version: 1 });
  });

  test('a manifest that was changed after it was signed', async () => {
    await host.publish(makeCourier(1));
    host.putManifest({ ...host.manifest(), title: 'Another' });
    expect(await pullAgain(host)).toEqual({ kind: 'forged', host: 'data.example' });
  });

  test('another key than the pinned one', async () => {
    await host.publish(makeCourier(1));
    const known = await pullFirst(host);
    await host.publish(secondCourier(), { secret: (await makeKeys()).secret });
    expect(await pullAgain(host, known)).toEqual({ kind: 'other-key', host: 'data.example' });
  });

  test('another pack at the same address', async () => {
    await host.publish(makeCourier(1));
    const known = await pullFirst(host, { id: 'post' });
    expect(await pullAgain(host, known)).toEqual({
      kind: 'other-pack',
      address: home,
      id: 'courier',
    });
  });

  test('a snapshot that is cut short', async () => {
    const { snapshot } = await host.publish(makeCourier(1));
    const whole = host.files.get(addressOf(snapshot)) as Uint8Array<ArrayBuffer>;
    host.files.set(addressOf(snapshot), whole.slice(0, whole.length / 2));
    expect(await pullAgain(host)).toEqual({ kind: 'damaged', file: addressOf(snapshot) });
  });

  test('a snapshot that is not what the digest counts', async () => {
    const { key: _key, signature: _signature, ...manifest } = await host.publish(makeCourier(1));
    const digest = 'a'.repeat(64);
    host.putManifest(await signManifest({ ...manifest, digest }, host.keys.secret));
    expect(await pullAgain(host)).toEqual({ kind: 'mismatch', version: 1 });
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
    const { key: _key, signature: _signature, ...manifest } = await host.publish(makeCourier(1));
    const bytes = await gzip(encode(JSON.stringify(makeCourier(1, harm))));
    const file = { url: 'bad.gz', sha256: await sha256(bytes), bytes: bytes.length };
    host.files.set(addressOf(file), bytes);
    host.putManifest(await signManifest({ ...manifest, snapshot: file }, host.keys.secret));
    expect(await pullAgain(host)).toEqual(problem);
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
    expect(await pullAgain(host)).toEqual(problem);
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
    await host.publish(makeCourier(1));
    host.withheld.add('data.example');
    expect(await pullAgain(host)).toEqual({ kind: 'withheld', host: 'data.example' });
    expect(host.asked).toEqual([]);
  });

  test('silence', async () => {
    host.silent.add('data.example');
    expect(await pullAgain(host)).toEqual({ kind: 'unreachable', host: 'data.example' });
  });

  test('files that lead out of the web', async () => {
    const { key: _key, signature: _signature, ...manifest } = await host.publish(makeCourier(1));
    const snapshot = { ...manifest.snapshot, url: 'data:text/plain,x' };
    host.putManifest(await signManifest({ ...manifest, snapshot }, host.keys.secret));
    host.asked.length = 0;
    expect(await pullAgain(host)).toEqual({ kind: 'damaged', file: 'data:text/plain,x' });
    expect(host.asked).toEqual([home]);
  });
});

describe('a key that hands over', () => {
  test('to another, and that to a third, is followed', async () => {
    await host.publish(makeCourier(1));
    const known = await pullFirst(host);
    const [next, last] = [await makeKeys(), await makeKeys()];
    const rotations = [
      await rotateKey('courier', host.keys.secret, next.public),
      await rotateKey('courier', next.secret, last.public),
    ];
    await host.publish(secondCourier(), { secret: last.secret, rotations });
    expect(await pullAgain(host, known)).toBe('changes');
  });

  test.each(['by another key', 'for another pack'])('%s is not followed', async (how) => {
    await host.publish(makeCourier(1));
    const known = await pullFirst(host);
    const [next, stranger] = [await makeKeys(), await makeKeys()];
    const forged = how === 'by another key' ? stranger.secret : host.keys.secret;
    const id = how === 'by another key' ? 'courier' : 'post';
    const rotation = await rotateKey(id, forged, next.public);
    const rotations = [{ ...rotation, from: host.keys.public }];
    await host.publish(secondCourier(), { secret: next.secret, rotations });
    expect(await pullAgain(host, known)).toEqual({ kind: 'other-key', host: 'data.example' });
  });
});
