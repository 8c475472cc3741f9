import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe } from 'vitest';
import { file } from '../../core/sync/remotes/file.ts';
import { folder } from '../../core/sync/remotes/folder.ts';
import { MemoryStore, openMemoryRemote } from '../core/sync/memory-remote.ts';
import { keepsTheContract } from './contract.ts';
import { remoteDeps } from '../core/sync/remotes/remote-deps.ts';
import { openDirectory } from './directory-handle.ts';

const deps = remoteDeps(fetch);

describe('in memory', () => {
  const store = new MemoryStore();
  keepsTheContract(() => ({
    open: () => openMemoryRemote(store),
    countRequests: () => store.requests.length,
  }));
});

describe('a file carried by hand', () => {
  const files = new Map();
  keepsTheContract(() => ({ open: () => file.open({ name: 'vault.scvault', files }, deps) }));
});

describe('a folder of this computer', () => {
  const path = mkdtempSync(join(tmpdir(), 'source-context-folder-'));
  afterAll(() => rmSync(path, { recursive: true }));
  keepsTheContract(() => ({ open: () => folder.open({ folder: openDirectory(path) }, deps) }));
});
