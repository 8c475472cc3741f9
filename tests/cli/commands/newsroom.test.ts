import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { configure, open } from '../../../cli/commands/newsroom.ts';

const folder = mkdtempSync(join(tmpdir(), 'source-context-newsroom-'));
const out = join(folder, 'cluster');

const node = (name: string, host: string) => ({ name, host, folder: `/var/lib/nats/${name}` });
const newsroom = {
  team: 'desk',
  members: ['anna', 'boris'],
  nodes: [node('one', '10.0.0.1'), node('two', '10.0.0.2'), node('three', '10.0.0.3')],
};

function describeNewsroom(changed: object): string {
  const file = join(folder, 'newsroom.json');
  writeFileSync(file, JSON.stringify({ ...newsroom, ...changed }));
  return file;
}

function run(changed: object = {}): void {
  const told = vi.spyOn(console, 'log').mockImplementation(() => {});
  configure([describeNewsroom(changed)], { out });
  told.mockRestore();
}

const read = (name: string) => readFileSync(join(out, name), 'utf8');
const passwords = () => JSON.parse(read('passwords.json')) as { members: Record<string, string> };

describe('newsroom configure', () => {
  test('writes a file for each node, which only its owner reads', () => {
    run();
    for (const name of ['one.conf', 'two.conf', 'three.conf', 'members.conf', 'passwords.json'])
      expect(statSync(join(out, name)).mode & 0o777, name).toBe(0o600);
    expect(read('one.conf')).toContain('10.0.0.2:6222');
    expect(read('one.conf')).not.toContain('@10.0.0.1');
    expect(read('one.conf')).toContain('"no_tls": true');
    expect(read('members.conf')).toContain('"ds.desk.w.anna.>"');
  });

  test('keeps the passwords of those who stay and forgets those who left', () => {
    run();
    const before = passwords();
    run({ members: ['anna', 'vera'] });
    const after = passwords();
    expect(after.members['anna']).toBe(before.members['anna']);
    expect(Object.keys(after.members)).toEqual(['anna', 'vera']);
    expect(read('members.conf')).not.toContain(before.members['boris']);
  });

  test('speaks TLS with a certificate, and writes at once where that is asked for', () => {
    run({ certificate: { cert: '/etc/tls/cert.pem', key: '/etc/tls/key.pem' }, alwaysSync: true });
    expect(read('two.conf')).toContain('"cert_file": "/etc/tls/cert.pem"');
    expect(read('two.conf')).not.toContain('no_tls');
    expect(read('two.conf')).toContain('"sync_interval": "always"');
  });

  test.each([
    [{ team: 'Desk One' }, 'team: must be 1 to 32 small letters'],
    [{ nodes: newsroom.nodes.slice(0, 2) }, 'nodes: must be 1, 3 or 5'],
    [{ nodes: [newsroom.nodes[0], newsroom.nodes[0], newsroom.nodes[1]] }, 'names of their own'],
    [{ members: ['anna', 'anna'] }, 'members: must not name anybody twice'],
    [{ members: ['admin'] }, 'members: must not hold "admin"'],
    [{ memebers: [] }, 'memebers'],
  ])('%j is told what is wrong with it', (changed, message) => {
    expect(() => run(changed)).toThrow(message);
  });

  test('says what it needs', () => {
    expect(() => configure([], { out })).toThrow('one description, and --out');
    expect(() => configure(['x.json'], {})).toThrow('one description, and --out');
    const file = join(folder, 'broken.json');
    writeFileSync(file, '{');
    expect(() => configure([file], { out })).toThrow('is no JSON');
  });
});

test('newsroom open asks for what configure writes', async () => {
  const missing = join(folder, 'nothing');
  await expect(open([describeNewsroom({})], { out: missing })).rejects.toThrow(
    'passwords.json is missing',
  );
});
