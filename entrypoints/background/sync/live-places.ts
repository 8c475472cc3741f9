import type { Outcome } from '../../../core/sync/outcome.ts';
import type { Remote } from '../../../core/sync/remote.ts';
import type { RemoteKind } from '../../../core/sync/remotes/remote-kind.ts';
import { seenEvery } from '../../../messaging/keep-live.ts';
import type { VaultRow } from '../../../storage/vault-rows.ts';

/**
 * Connections to places that tell what others write, such as a newsroom's servers. They stay open while a person
 * looks at a page of ours, which says so again and again; else a background would never come to its end.
 */

/** Milliseconds: a page may be late once. */
const heldFor = 2.25 * seenEvery;

interface Held {
  remote: Remote;
  /** What it was opened with: another password is another connection. */
  opened: string;
  following: AbortController;
}

export interface LivePlaces {
  /** Somebody looks, now. */
  look(): void;
  isFollowed(vault: string): boolean;
  /** Does some work at the place of a vault, by the connection that is held, or by one of its own. */
  use(
    row: VaultRow,
    kind: Pick<RemoteKind<unknown>, 'live'>,
    open: () => Remote,
    work: (remote: Remote) => Promise<Outcome>,
  ): Promise<Outcome>;
  letGo(vault: string): void;
}

/** @param changed is called soon after another device wrote into a vault */
export function holdLivePlaces(changed: (vault: string) => void): LivePlaces {
  const held = new Map<string, Held>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function letGo(vault: string): void {
    const one = held.get(vault);
    held.delete(vault);
    one?.following.abort();
    void one?.remote.close?.();
  }

  function lookAway(): void {
    timer = undefined;
    for (const vault of held.keys()) letGo(vault);
  }

  function hold(vault: string, opened: string, remote: Remote): void {
    const following = new AbortController();
    held.set(vault, { remote, opened, following });
    remote.watch?.(() => changed(vault), following.signal);
  }

  return {
    look() {
      clearTimeout(timer);
      timer = setTimeout(lookAway, heldFor);
    },
    isFollowed: (vault) => held.has(vault),
    async use(row, { live }, open, work) {
      const opened = JSON.stringify([row.settings, row.secrets.fields]);
      const one = held.get(row.id);
      if (one?.opened === opened) return work(one.remote);
      letGo(row.id);
      const remote = open();
      let isHeld = false;
      try {
        const outcome = await work(remote);
        isHeld = live === true && timer !== undefined && outcome.state === 'done';
        if (isHeld) hold(row.id, opened, remote);
        return outcome;
      } finally {
        if (!isHeld) await remote.close?.();
      }
    },
    letGo,
  };
}
