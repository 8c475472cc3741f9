import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { folder } from '../../../../core/sync/remotes/folder.ts';
import { openDirectory, type FolderTrouble } from '../../../remotes/directory-handle.ts';
import { remoteDeps } from './remote-deps.ts';

const { signal } = new AbortController();
const deps = remoteDeps();
const bytes = new Uint8Array(10).fill(7);
let path: string;

beforeEach(() => {
  path = mkdtempSync(join(tmpdir(), 'source-context-folder-'));
});
afterEach(() => rmSync(path, { recursive: true, force: true }));

const open = (trouble?: FolderTrouble) =>
  folder.open({ folder: openDirectory(path, trouble) }, deps);

test('permission taken back', async () => {
  const remote = open({ withheld: true });
  const withheld = { failure: 'withheld', place: basename(path) };
  await expect(remote.list('', signal)).rejects.toMatchObject(withheld);
  await expect(remote.get('a', signal)).rejects.toMatchObject(withheld);
  await expect(remote.put('a', bytes, signal)).rejects.toMatchObject(withheld);
  await expect(remote.remove('a', signal)).rejects.toMatchObject(withheld);
});

test('a full disk leaves the file as it was, and nothing beside it', async () => {
  await open().put('a', bytes, signal);
  await expect(open({ full: true }).put('a', new Uint8Array(99), signal)).rejects.toMatchObject({
    failure: 'full',
  });
  expect(readdirSync(path)).toEqual(['a']);
  expect(await open().get('a', signal)).toEqual(bytes);
});

test('a device that dies before it closes a file leaves the old one, and its remains are not listed', async () => {
  await open().put('a', bytes, signal);
  void open({ diesBeforeClose: true }).put('a', new Uint8Array(99), signal);
  await expect.poll(() => existsSync(join(path, 'a.crswap'))).toBe(true);
  expect(await open().list('', signal)).toEqual(['a']);
  expect(await open().get('a', signal)).toEqual(bytes);
});

test('a device that dies before it closes a new file leaves it empty', async () => {
  void open({ diesBeforeClose: true }).put('a', bytes, signal);
  await expect.poll(() => existsSync(join(path, 'a.crswap'))).toBe(true);
  expect(await open().get('a', signal)).toEqual(new Uint8Array());
});

test('a folder that was moved or deleted is no empty vault', async () => {
  const remote = open();
  rmSync(path, { recursive: true });
  const missing = { failure: 'missing' };
  await expect(remote.list('', signal)).rejects.toMatchObject(missing);
  await expect(remote.list('heads', signal)).rejects.toMatchObject(missing);
  await expect(remote.get('heads/a', signal)).rejects.toMatchObject(missing);
  await expect(remote.put('a', bytes, signal)).rejects.toMatchObject(missing);
  await expect(remote.remove('a', signal)).rejects.toMatchObject(missing);
});

test('a file where a folder should be, and a folder where a file should be', async () => {
  writeFileSync(join(path, 'heads'), '');
  mkdirSync(join(path, 'a'));
  await expect(open().list('heads', signal)).rejects.toMatchObject({ failure: 'nonsense' });
  await expect(open().get('a', signal)).rejects.toMatchObject({ failure: 'nonsense' });
});

test('a file larger than any of a vault is not read', async () => {
  const handle = {
    ...openDirectory(path),
    getFileHandle: async () => ({ getFile: async () => ({ size: 65_000_000 }) }),
  } as unknown as FileSystemDirectoryHandle;
  const remote = folder.open({ folder: handle }, deps);
  await expect(remote.get('a', signal)).rejects.toMatchObject({ failure: 'nonsense' });
});

test('only a folder is let in', () => {
  expect(v.is(folder.settings, { folder: openDirectory(path) })).toBe(true);
  for (const other of [undefined, null, 'folder', { kind: 'file' }])
    expect(v.is(folder.settings, { folder: other })).toBe(false);
});
