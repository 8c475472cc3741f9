import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { onMessage } from '../../messaging/protocol.ts';
import type { SourceContextDatabase } from '../../storage/database.ts';
import { removeDataset } from '../../storage/datasets.ts';
import { clearDoomed } from '../../storage/import-dataset.ts';
import {
  agreeToShrinking,
  listDuePacks,
  listPacks,
  subscribeToPack,
  updatePack,
  type PackTools,
} from '../../storage/packs.ts';
import { requireOwnPage } from './own-page.ts';
import { stayAwake } from './stay-awake.ts';

const alarm = 'packs';
/** Milliseconds: alarms come no sooner; what was ended amid its work goes on then. */
const soon = 60_000;

const text = v.pipe(v.string(), v.maxLength(2_000));
const ids = v.optional(v.array(text));
const agreement = v.object({ id: text, version: v.number() });

/** Whether the browser lets us ask a host; what it takes for granted may be withheld later. */
async function mayFetch(address: string): Promise<boolean> {
  // Patterns have no ports.
  const { protocol, hostname } = new URL(address);
  return browser.permissions
    .contains({ origins: [`${protocol}//${hostname}/*`] })
    .catch(() => false);
}

function toolsFor(signal: AbortSignal): PackTools {
  return {
    fetch: (...request) => fetch(...request),
    mayFetch,
    random: Math.random,
    now: Date.now,
    signal,
  };
}

/** Subscribes to packs, asks them once a day what is new, and lets go of them. */
export function servePacks(db: SourceContextDatabase): void {
  /** What is under way for a pack, so that unsubscribing ends it. */
  const running = new Map<string, AbortController>();

  const wake = (at: number) =>
    browser.alarms.create(alarm, { when: Math.max(at, Date.now() + soon) });

  /** Turns that wait or are taken; while there are some, the alarm that finds what is cut short stays. */
  let turns = 0;

  async function planNext(): Promise<void> {
    const times = (await listPacks(db)).map(({ nextAt }) => nextAt);
    if (turns > 0) return;
    await (times.length > 0 ? wake(Math.min(...times)) : browser.alarms.clear(alarm));
  }

  /** One after the other, because two imports would double the memory. Nobody waits for the alarms. */
  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    turns++;
    const woken = wake(0);
    try {
      return await stayAwake(() => navigator.locks.request('packs', work) as Promise<T>);
    } finally {
      turns--;
      void woken.then(planNext);
    }
  }

  async function update(id: string): Promise<void> {
    const stop = new AbortController();
    running.set(id, stop);
    try {
      await updatePack(db, id, toolsFor(stop.signal));
    } catch (error) {
      if (!stop.signal.aborted) throw error;
    } finally {
      running.delete(id);
    }
  }

  onMessage('subscribePack', ({ data, sender }) => {
    requireOwnPage(sender);
    const address = v.parse(text, data);
    return inTurn(async () => {
      const subscribed = await subscribeToPack(db, address, toolsFor(new AbortController().signal));
      return subscribed.ok ? { ok: true, value: subscribed.value.id } : subscribed;
    });
  });
  onMessage('updatePacks', async ({ data, sender }) => {
    requireOwnPage(sender);
    const chosen = v.parse(ids, data) ?? (await listPacks(db)).map(({ id }) => id);
    await inTurn(async () => {
      for (const id of chosen) await update(id);
    });
  });
  onMessage('confirmPack', async ({ data, sender }) => {
    requireOwnPage(sender);
    const { id, version } = v.parse(agreement, data);
    await agreeToShrinking(db, id, version);
    await inTurn(() => update(id));
  });
  onMessage('unsubscribePack', async ({ data, sender }) => {
    requireOwnPage(sender);
    const id = v.parse(text, data);
    await removeDataset(db, id);
    running.get(id)?.abort();
    // The reader sees it gone now; its rows take their time.
    void inTurn(() => clearDoomed(db));
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name !== alarm) return;
    void inTurn(async () => {
      await clearDoomed(db);
      for (const { id } of await listDuePacks(db, Date.now())) await update(id);
    });
  });
  // Alarms may be lost when the browser ends.
  browser.runtime.onStartup.addListener(() => void wake(0));
}
