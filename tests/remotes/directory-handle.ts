import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** Node's errors by the names that browsers give them. */
const names: Record<string, string> = {
  ENOENT: 'NotFoundError',
  ENOTDIR: 'TypeMismatchError',
  EISDIR: 'TypeMismatchError',
  EACCES: 'NotAllowedError',
  ENOSPC: 'QuotaExceededError',
};

async function asBrowser<T>(act: Promise<T>): Promise<T> {
  try {
    return await act;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new DOMException(String(error), names[code] ?? 'InvalidStateError');
  }
}

const fail = (code: string) => Object.assign(new Error(code), { code });

/** What the tests let go wrong in a folder. */
export interface FolderTrouble {
  /** The permission was taken back. */
  withheld?: boolean;
  /** The disk is full. */
  full?: boolean;
  /** The device dies before a written file is closed. */
  diesBeforeClose?: boolean;
}

/**
 * A folder of the disk as the File System Access API shows it: what is written stands beside the file, under
 * Chromium's name for it, until the stream is closed.
 */
export function openDirectory(
  path: string,
  trouble: FolderTrouble = {},
): FileSystemDirectoryHandle {
  const ask = async <T>(act: () => Promise<T>): Promise<T> => {
    if (trouble.withheld) throw new DOMException('Permission was taken back.', 'NotAllowedError');
    return asBrowser(act());
  };

  async function findKind(name: string): Promise<'file' | 'directory' | undefined> {
    const found = await stat(join(path, name)).catch(() => undefined);
    return found && (found.isDirectory() ? 'directory' : 'file');
  }

  function openFile(name: string) {
    const at = join(path, name);
    const beside = `${at}.crswap`;
    return {
      kind: 'file',
      name,
      getFile: () => ask(async () => new File([await readFile(at)], name)),
      createWritable: () =>
        ask(async () => {
          await writeFile(beside, '');
          return {
            write: (bytes: Uint8Array) =>
              ask(async () => {
                if (trouble.full) throw fail('ENOSPC');
                await writeFile(beside, bytes);
              }),
            close: () =>
              trouble.diesBeforeClose ? new Promise(() => {}) : ask(() => rename(beside, at)),
            abort: () => ask(() => rm(beside)),
          };
        }),
    };
  }

  async function* entries() {
    for (const name of await ask(() => readdir(path)))
      yield [name, { name, kind: (await findKind(name)) ?? 'file' }] as const;
  }

  async function* keys() {
    for await (const [name] of entries()) yield name;
  }

  const handle = {
    kind: 'directory',
    name: basename(path),
    entries,
    keys,
    getDirectoryHandle: (name: string, { create = false } = {}) =>
      ask(async () => {
        const kind = await findKind(name);
        if (kind === 'file') throw fail('ENOTDIR');
        if (!kind && !create) throw fail('ENOENT');
        if (!kind) await mkdir(join(path, name), { recursive: true });
        return openDirectory(join(path, name), trouble);
      }),
    getFileHandle: (name: string, { create = false } = {}) =>
      ask(async () => {
        const kind = await findKind(name);
        if (kind === 'directory') throw fail('EISDIR');
        if (!kind && !create) throw fail('ENOENT');
        if (!kind) await writeFile(join(path, name), '', { flag: 'a' });
        return openFile(name);
      }),
    removeEntry: (name: string) => ask(() => rm(join(path, name))),
  };
  // Only what the remote uses of the browser's interface.
  return handle as unknown as FileSystemDirectoryHandle;
}
