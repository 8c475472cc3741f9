import * as v from 'valibot';
import { expect, test } from 'vitest';
import { readContainer, writeContainer } from '../../../../core/sync/remotes/container.ts';
import { file } from '../../../../core/sync/remotes/file.ts';
import { remoteDeps } from './remote-deps.ts';

const { signal } = new AbortController();
const deps = remoteDeps();

test('what one device puts into a file, another finds in it', async () => {
  const files = new Map();
  await file.open({ name: 'my.vault', files }, deps).put('heads/a', new Uint8Array([1]), signal);
  const carried = new Uint8Array(await (await writeContainer(files)).arrayBuffer());
  const there = file.open(
    { name: 'my.vault', files: await readContainer(carried, 'my.vault') },
    deps,
  );
  expect(await there.list('heads', signal)).toEqual(['a']);
  expect(await there.get('heads/a', signal)).toEqual(new Uint8Array([1]));
});

test('only files of a vault under a name are let in', () => {
  expect(v.is(file.settings, { name: 'my.vault', files: new Map() })).toBe(true);
  expect(v.is(file.settings, { name: '', files: new Map() })).toBe(false);
  expect(v.is(file.settings, { name: 'my.vault', files: [] })).toBe(false);
});
