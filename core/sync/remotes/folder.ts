import * as v from 'valibot';
import {
  checkVaultFolder,
  checkVaultPath,
  RemoteError,
  type Remote,
  type RemoteFailure,
} from '../remote.ts';
import { largestFile } from './http.ts';
import type { RemoteKind } from './remote-kind.ts';
import { fault } from './settings.ts';

/** What the File System Access API gives; of it only what is used here. */
const isFolder = (value: unknown) =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'directory';

const settings = v.object({
  folder: v.custom<FileSystemDirectoryHandle>(isFolder, fault('folder')),
});
type Settings = v.InferOutput<typeof settings>;

/** By the names of the File System standard's exceptions. */
const failures = new Map<string, RemoteFailure>([
  ['NotAllowedError', 'withheld'],
  ['SecurityError', 'withheld'],
  // The folder itself was moved or deleted.
  ['NotFoundError', 'missing'],
  ['NoModificationAllowedError', 'locked'],
  ['NotReadableError', 'locked'],
  ['QuotaExceededError', 'full'],
  // A folder stands where a file should, or the other way round.
  ['TypeMismatchError', 'nonsense'],
]);

const isMissing = (error: unknown) => error instanceof Error && error.name === 'NotFoundError';

function open({ folder: root }: Settings): Remote {
  const place = root.name;

  /** Runs one step; every exception of the file system becomes the failure it stands for. */
  async function attempt<T>(signal: AbortSignal, act: () => Promise<T>): Promise<T> {
    signal.throwIfAborted();
    try {
      return await act();
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof DOMException)) throw error;
      throw new RemoteError(failures.get(error.name) ?? 'broken', place);
    }
  }

  async function findFolder(names: string[], create: boolean): Promise<FileSystemDirectoryHandle> {
    let folder = root;
    for (const name of names) folder = await folder.getDirectoryHandle(name, { create });
    return folder;
  }

  async function findFile(path: string, create: boolean): Promise<FileSystemFileHandle> {
    const names = checkVaultPath(path).split('/');
    const folder = await findFolder(names.slice(0, -1), create);
    return folder.getFileHandle(names.at(-1) ?? '', { create });
  }

  /** Throws where the vault's own folder is gone, rather than only what was looked for in it. */
  async function checkRoot(): Promise<undefined> {
    await root.keys().next();
  }

  async function orMissing<T>(act: () => Promise<T>): Promise<T | undefined> {
    try {
      return await act();
    } catch (error) {
      return isMissing(error) ? checkRoot() : Promise.reject(error);
    }
  }

  return {
    place,

    list: (path, signal) =>
      attempt(signal, async () => {
        const names: string[] = [];
        const parts = checkVaultFolder(path).split('/').filter(Boolean);
        const folder = await orMissing(() => findFolder(parts, false));
        if (folder)
          for await (const [name, { kind }] of folder.entries())
            // Chromium writes beside a file until it is closed.
            if (kind === 'file' && !name.endsWith('.crswap')) names.push(name);
        return names;
      }),

    get: (path, signal) =>
      attempt(signal, () =>
        orMissing(async () => {
          const file = await (await findFile(path, false)).getFile();
          if (file.size > largestFile) throw new RemoteError('nonsense', place);
          return new Uint8Array(await file.arrayBuffer());
        }),
      ),

    put: (path, bytes, signal) =>
      attempt(signal, async () => {
        // What is written is seen when the stream is closed, all at once; a new file stands empty until then.
        const stream = await (await findFile(path, true)).createWritable();
        try {
          await stream.write(bytes);
        } catch (error) {
          await stream.abort();
          throw error;
        }
        await stream.close();
      }),

    remove: (path, signal) =>
      attempt(signal, async () => {
        await orMissing(async () => {
          const names = checkVaultPath(path).split('/');
          const folder = await findFolder(names.slice(0, -1), false);
          await folder.removeEntry(names.at(-1) ?? '');
        });
      }),
  };
}

/** A folder of this computer, such as one that another program carries between devices. Chromium only. */
export const folder: RemoteKind<Settings> = {
  kind: 'folder',
  fields: [{ name: 'folder', type: 'folder', required: true }],
  settings,
  origins: () => [],
  place: ({ folder }) => folder.name,
  open,
};
