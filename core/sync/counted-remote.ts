import type { Remote } from './remote.ts';

export interface Traffic {
  requests: number;
  bytesUp: number;
  bytesDown: number;
}

/** The same remote, counting what passes; a listing counts as its names. */
export function countTraffic(remote: Remote, traffic: Traffic): Remote {
  return {
    place: remote.place,
    async list(folder, signal) {
      traffic.requests++;
      const names = await remote.list(folder, signal);
      traffic.bytesDown += names.reduce((sum, { length }) => sum + length, 0);
      return names;
    },
    async get(path, signal) {
      traffic.requests++;
      const bytes = await remote.get(path, signal);
      traffic.bytesDown += bytes?.length ?? 0;
      return bytes;
    },
    put(path, bytes, signal) {
      traffic.requests++;
      traffic.bytesUp += bytes.length;
      return remote.put(path, bytes, signal);
    },
    remove(path, signal) {
      traffic.requests++;
      return remote.remove(path, signal);
    },
  };
}
