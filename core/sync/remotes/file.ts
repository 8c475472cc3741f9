import * as v from 'valibot';
import { checkVaultFolder, checkVaultPath, type Remote } from '../remote.ts';
import type { VaultFiles } from './container.ts';
import type { RemoteKind } from './remote-kind.ts';
import { fault } from './settings.ts';

const settings = v.object({
  /** The file's name. */
  name: v.pipe(v.string(), v.nonEmpty()),
  /** What `readContainer` gave; sync changes it, and `writeContainer` makes the file to carry on. */
  files: v.custom<VaultFiles>((value) => value instanceof Map, fault('files')),
});
type Settings = v.InferOutput<typeof settings>;

function open({ name, files }: Settings): Remote {
  return {
    place: name,
    async list(folder, signal) {
      signal.throwIfAborted();
      const start = checkVaultFolder(folder) === '' ? '' : `${folder}/`;
      return [...files.keys()].flatMap((path) => {
        const name = path.slice(start.length);
        return path.startsWith(start) && !name.includes('/') ? [name] : [];
      });
    },
    async get(path, signal) {
      signal.throwIfAborted();
      return files.get(checkVaultPath(path))?.slice();
    },
    async put(path, bytes, signal) {
      signal.throwIfAborted();
      files.set(checkVaultPath(path), bytes.slice());
    },
    async remove(path, signal) {
      signal.throwIfAborted();
      files.delete(checkVaultPath(path));
    },
  };
}

/** One file that a person carries from device to device and back. */
export const file: RemoteKind<Settings> = {
  kind: 'file',
  fields: [{ name: 'files', type: 'file', required: true }],
  settings,
  byHand: true,
  origins: () => [],
  place: ({ name }) => name,
  open,
};
