import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verify } from '../../../cli/commands/pack.ts';
import { makeCourier, secondCourier } from '../../fixtures/courier.ts';
import { runCli } from '../run-cli.ts';

const run = (...args: string[]) => runCli(args);

function makeFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'source-context-'));
  const [site, key, data] = [
    join(folder, 'site'),
    join(folder, 'a.key'),
    join(folder, 'data.json'),
  ];
  const put = (dataset: object) => writeFileSync(data, JSON.stringify(dataset));
  put(makeCourier(1));
  return { folder, site, key, data, put };
}

test('from nothing to a pack that is published, verified and published again', async () => {
  const { site, key, data, put } = makeFolder();
  const made = run('pack', 'keygen', key);
  expect(made).toMatchObject({ status: 0 });
  expect(statSync(key).mode & 0o077).toBe(0);
  expect(run('pack', 'keygen', key)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('exists') as string,
  });
  const publicKey = /public key: (\w+)/.exec(made.stdout)?.[1] ?? '';

  expect(run('pack', 'publish', site, data, '--key', key)).toMatchObject({ status: 0 });
  put(secondCourier());
  const again = run('pack', 'publish', site, data, '--key', key, '--mirror', 'https://m.example/');
  expect(again.stdout).toContain('version 2');
  expect(again.stdout).toContain('delta from version 1');

  const secret = readFileSync(key, 'utf8').trim();
  for (const file of readdirSync(site))
    expect(readFileSync(join(site, file), 'latin1'), file).not.toContain(secret);

  const server = createServer((request, response) => {
    const path = join(site, request.url ?? '');
    if (existsSync(path)) response.end(readFileSync(path));
    else response.writeHead(404).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/pack.json`;
  await verify([address], { key: publicKey, expires: '', mirror: [] });
  await expect(verify([address], { key: '0'.repeat(64), expires: '', mirror: [] })).rejects.toThrow(
    'is signed by',
  );
  server.close();
});

test('a new key needs the old one’s word', () => {
  const { folder, site, key, data, put } = makeFolder();
  const next = join(folder, 'b.key');
  run('pack', 'keygen', key);
  run('pack', 'keygen', next);
  run('pack', 'publish', site, data, '--key', key);
  put(secondCourier());
  expect(run('pack', 'publish', site, data, '--key', next)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('--old-key') as string,
  });
  expect(run('pack', 'publish', site, data, '--key', next, '--old-key', key).status).toBe(0);
  const old = /public key: (\w+)/.exec(run('pack', 'verify', site).stdout)?.[1];
  expect(run('pack', 'verify', site, '--key', old ?? '').status).toBe(0);
});

test('what is wrong is told, and exits with its code', () => {
  const { folder, site, key, data } = makeFolder();
  run('pack', 'keygen', key);
  run('pack', 'publish', site, data, '--key', key);
  const snapshot = readdirSync(site).find((name) => name.startsWith('snapshot')) ?? '';
  const told: [string[], number, string][] = [
    [['publish', folder, data, '--key', key], 2, 'move the key away'],
    [['publish', site, data], 2, '--key'],
    [['publish', site, data, '--key', data], 1, 'no secret key'],
    [['publish', site, join(folder, 'gone.json'), '--key', key], 2, 'gone.json'],
    [['verify', join(folder, 'nowhere')], 2, 'neither a folder'],
  ];
  for (const [args, status, text] of told) {
    const outcome = run('pack', ...args);
    expect(outcome.stderr).toContain(text);
    expect(outcome.status).toBe(status);
  }
  writeFileSync(join(site, snapshot), 'damaged');
  const damaged = run('pack', 'verify', site);
  expect(damaged).toMatchObject({ status: 1 });
  expect(damaged.stderr).toContain(snapshot);
  expect(run('pack', 'publish', site, data, '--key', key)).toMatchObject({ status: 1 });
});
