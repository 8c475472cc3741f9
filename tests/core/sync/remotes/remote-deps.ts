import type { Fetch, RemoteDeps } from '../../../../core/sync/remotes/http.ts';

/** What a device lends its remotes; each call is a device that remembers for itself. */
export function remoteDeps(fetch: Fetch = globalThis.fetch): RemoteDeps {
  let remembered: unknown;
  return {
    fetch,
    now: Date.now,
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    cache: {
      read: () => Promise.resolve(structuredClone(remembered)),
      write(value) {
        remembered = structuredClone(value);
        return Promise.resolve();
      },
    },
  };
}
