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

interface Connection {
  remote: Remote;
  /** What it was opened with: another password is another connection. */
  opened: string;
  /** How much work is under way by it: closed meanwhile, it would open once more and then belong to nobody. */
  users: number;
  /** Hears of what others write, while it is held. */
  following?: AbortController;
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
  /** Lets go of all but these. */
  keepOnly(vaults: readonly string[]): void;
}

/** @param changed is called soon after another device wrote into a vault */
export function holdLivePlaces(changed: (vault: string) => void): LivePlaces {
  const held = new Map<string, Connection>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function letGo(vault: string): void {
    const one = held.get(vault);
    held.delete(vault);
    one?.following?.abort();
    if (one?.users === 0) void one.remote.close?.();
  }

  function keepOnly(vaults: readonly string[]): void {
    for (const vault of held.keys()) if (!vaults.includes(vault)) letGo(vault);
  }

  function lookAway(): void {
    timer = undefined;
    keepOnly([]);
  }

  function hold(vault: string, one: Connection): void {
    if (held.get(vault) === one) return;
    letGo(vault);
    one.following = new AbortController();
    held.set(vault, one);
    one.remote.watch?.(() => changed(vault), one.following.signal);
  }

  return {
    look() {
      clearTimeout(timer);
      timer = setTimeout(lookAway, heldFor);
    },
    isFollowed: (vault) => held.has(vault),
    async use(row, { live }, open, work) {
      const opened = JSON.stringify([row.settings, row.secrets.fields]);
      if (held.get(row.id)?.opened !== opened) letGo(row.id);
      const one = held.get(row.id) ?? { remote: open(), opened, users: 0 };
      one.users++;
      try {
        const outcome = await work(one.remote);
        if (live === true && timer !== undefined && outcome.state === 'done') hold(row.id, one);
        return outcome;
      } finally {
        one.users--;
        if (one.users === 0 && held.get(row.id) !== one) await one.remote.close?.();
      }
    },
    letGo,
    keepOnly,
  };
}
