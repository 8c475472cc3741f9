import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { afterEdit, afterLiveEdit, soonestAlarm } from '../../../core/sync/timing.ts';
import { onMessage } from '../../../messaging/protocol.ts';
import { nameThisDevice } from '../../../storage/device-names.ts';
import { countWaiting } from '../../../storage/outbox.ts';
import type { SourceContextDatabase } from '../../../storage/database.ts';
import type { VaultRow } from '../../../storage/vault-rows.ts';
import {
  noteNoneRuns,
  noteOutcome,
  noteRunning,
  readVault,
} from '../../../storage/vault-states.ts';
import { listVaults } from '../../../storage/vaults.ts';
import { watch } from '../../../storage/watch.ts';
import { requireOwnPage } from '../own-page.ts';
import { stayAwake } from '../stay-awake.ts';
import { isByHand, isLive } from './access.ts';
import { describeDevice } from './describe-device.ts';
import { holdLivePlaces } from './live-places.ts';
import { runVault, type SyncHow } from './run-vault.ts';

const alarm = 'sync';

const text = v.pipe(v.string(), v.maxLength(200));
const request = v.object({
  id: v.exactOptional(text),
  confirm: v.exactOptional(text),
  adopt: v.exactOptional(v.boolean()),
  again: v.exactOptional(v.boolean()),
});

/**
 * Syncs vaults: by the clock, soon after an edit, and when a person says so. All that must outlive this
 * script stands in the store and in the alarm, so it may be ended at any moment.
 */
export function serveSync(db: SourceContextDatabase): void {
  /** What is under way, so that it can be stopped. */
  const running = new Map<string, AbortController>();
  const cleared = noteNoneRuns(db);
  /** Of which others' writing was heard, and that were not synced since. */
  const heard = new Set<string>();
  const places = holdLivePlaces((id) => {
    // What fails here is done by the alarm, and what comes next is heard.
    hear(id).catch(() => heard.delete(id));
  });

  const wake = (at: number) =>
    browser.alarms.create(alarm, { when: Math.max(at, Date.now() + soonestAlarm) });

  async function listActive(): Promise<VaultRow[]> {
    return (await listVaults(db)).filter((row) => !row.paused && !isByHand(row));
  }

  async function planNext(): Promise<void> {
    const times = (await listActive()).map(({ state }) => state.nextAt);
    await (times.length > 0 ? wake(Math.min(...times)) : browser.alarms.clear(alarm));
  }

  /** One sync at a time of a vault; a second one comes after it, unless the clock asked for it. */
  async function syncOne(id: string, how: SyncHow, ifAvailable: boolean): Promise<void> {
    await cleared;
    await navigator.locks.request(`vault ${id}`, { ifAvailable }, async (lock) => {
      const row = await readVault(db, id);
      if (!lock || !row) return;
      const stop = new AbortController();
      heard.delete(id);
      running.set(id, stop);
      await noteRunning(db, id, { since: Date.now(), requests: 0, received: 0 });
      try {
        const outcome = await runVault(db, row, how, { signal: stop.signal, places });
        await noteOutcome(db, id, outcome, Date.now());
        if (outcome.state === 'done') await nameThisDevice(db, id, await describeDevice());
      } finally {
        running.delete(id);
        await noteRunning(db, id, undefined);
      }
    });
  }

  /** The alarm stands before the work begins: what is cut short goes on by it. */
  async function underAlarm(work: () => Promise<void>): Promise<void> {
    await wake(0);
    try {
      await stayAwake(work);
    } finally {
      await planNext();
    }
  }

  /** Its time has come, or it has not been told of an edit; a place that refuses is not asked more often for that. */
  async function isDue({ id, state }: VaultRow): Promise<boolean> {
    if (state.nextAt <= Date.now()) return true;
    return state.failures === 0 && (await countWaiting(db, id)) > 0;
  }

  /** What nobody waits for: where it fails, the alarm that stands does it again. */
  function begin(work: () => Promise<void>): void {
    underAlarm(work).catch(() => undefined);
  }

  async function syncDue(isMeant: (row: VaultRow) => boolean = () => true): Promise<void> {
    for (const row of await listActive())
      if (isMeant(row) && (await isDue(row))) await syncOne(row.id, {}, true);
  }

  /** Others wrote; while a sync runs, all that comes is one more. */
  async function hear(id: string): Promise<void> {
    if (heard.has(id)) return;
    heard.add(id);
    const row = (await listActive()).find((one) => one.id === id);
    if (!row) places.letGo(id);
    // A place that refuses is asked again by the clock.
    else if (row.state.failures === 0 || row.state.nextAt <= Date.now())
      return underAlarm(() => syncOne(id, {}, false));
    heard.delete(id);
  }

  /** The first look syncs, and holds the connection from then on. */
  async function follow(): Promise<void> {
    places.look();
    const active = await listActive();
    // Those that were paused or left since.
    places.keepOnly(active.map(({ id }) => id));
    const rows = active.filter((row) => isLive(row) && !places.isFollowed(row.id));
    const sound = rows.filter(({ state }) => state.failures === 0 || state.nextAt <= Date.now());
    if (sound.length === 0) return;
    await underAlarm(async () => {
      for (const { id } of sound) await syncOne(id, {}, true);
    });
  }

  const timers = new Map<number, ReturnType<typeof setTimeout>>();

  function syncAfter(wait: number, work: () => Promise<void>): void {
    clearTimeout(timers.get(wait));
    timers.set(
      wait,
      setTimeout(() => begin(work), wait),
    );
  }

  /** Ended before the time is over, the alarm that stands anyway sends what waits. */
  function expectEdits(): void {
    syncAfter(afterLiveEdit, () => syncDue(isLive));
    syncAfter(afterEdit, () => syncDue());
  }

  onMessage('syncVault', async ({ data, sender }) => {
    requireOwnPage(sender);
    const { id, ...how } = v.parse(request, data);
    const chosen = id === undefined ? (await listActive()).map((row) => row.id) : [id];
    await underAlarm(async () => {
      for (const one of chosen) await syncOne(one, how, false);
    });
  });
  onMessage('stopVault', ({ data, sender }) => {
    requireOwnPage(sender);
    running.get(v.parse(text, data))?.abort();
  });
  onMessage('followVaults', ({ sender }) => {
    requireOwnPage(sender);
    return follow();
  });
  onMessage('noteEdit', ({ sender }) => {
    requireOwnPage(sender);
    expectEdits();
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) begin(syncDue);
  });
  // Alarms may be lost when the browser ends, and with an update.
  browser.runtime.onStartup.addListener(() => void wake(0));
  browser.runtime.onInstalled.addListener(() => void wake(0));
  // Quotes saved from pages are written by this script, so it hears of them itself.
  watch(() => db.device.get('this'), expectEdits, new AbortController().signal);
}
