import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { onMessage } from '../../messaging/protocol.ts';
import type { SourceContextDatabase } from '../../storage/database.ts';
import { removeDataset } from '../../storage/datasets.ts';
import { clearDoomed } from '../../storage/generations.ts';
import {
  agreeToShrinking,
  listDuePacks,
  listPacks,
  noteStop,
  updatePack,
  type PackTools,
} from '../../storage/packs.ts';
import { followProgress, noteNoneFetched } from '../../storage/pack-progress.ts';
import { subscribeToPack } from '../../storage/subscribe-to-pack.ts';
import { requireOwnPage } from './own-page.ts';
import { readBundled } from './starter.ts';
import { stayAwake } from './stay-awake.ts';

const alarm = 'packs';
/** Milliseconds: alarms come no sooner; what was ended amid its work goes on then. */
const soon = 60_000;

const text = v.pipe(v.string(), v.maxLength(2_000));
const ids = v.optional(v.array(text));
const subscription = v.object({ address: text, token: text });
const agreement = v.object({ id: text, version: v.number() });

/** Whether the browser lets us ask a host; what it takes for granted may be withheld later. */
async function mayFetch(address: string): Promise<boolean> {
  // Patterns have no ports.
  const { protocol, hostname } = new URL(address);
  return browser.permissions
    .contains({ origins: [`${protocol}//${hostname}/*`] })
    .catch(() => false);
}

function toolsFor(follow: PackTools['follow'], signal: AbortSignal): PackTools {
  return {
    fetch: (...request) => fetch(...request),
    mayFetch,
    random: Math.random,
    now: Date.now,
    follow,
    signal,
  };
}

/** A fetch that may be stopped. */
interface Fetch {
  stop: AbortController;
  /** Whether that has ended it. */
  isStopped: Promise<boolean>;
}

/** Subscribes to packs, asks them once a day what is new, and lets go of them. */
export function servePacks(db: SourceContextDatabase): void {
  /** What is under way, by its token: what is told of an earlier fetch finds none. */
  const running = new Map<string, Fetch>();
  // A bar that is left standing goes with the next fetch.
  const cleared = noteNoneFetched(db).catch(() => undefined);

  const wake = (at: number) =>
    browser.alarms.create(alarm, { when: Math.max(at, Date.now() + soon) });

  /** Turns that wait or are taken; while there are some, the alarm that finds what is cut short stays. */
  let turns = 0;

  async function planNext(): Promise<void> {
    const times = (await listPacks(db)).map(({ nextAt }) => nextAt);
    if (turns > 0) return;
    await (times.length > 0 ? wake(Math.min(...times)) : browser.alarms.clear(alarm));
  }

  /**
   * One after the other, because two imports would double the memory. Nobody waits for the alarms, one of which finds
   * what is cut short.
   * @param signal ends the waiting
   */
  async function inTurn<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    turns++;
    const woken = wake(0);
    await cleared;
    try {
      const how = signal ? { signal } : {};
      return await stayAwake(() => navigator.locks.request('packs', how, work) as Promise<T>);
    } finally {
      turns--;
      // Where it fails the alarm of this turn stays, and plans again.
      void woken.then(planNext).catch(() => undefined);
    }
  }

  /** Something that may be stopped under its token; undefined where it was. */
  async function stoppable<T>(
    token: string,
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<T | undefined> {
    const stop = new AbortController();
    const done = work(stop.signal);
    const isStopped = done.then(
      () => false,
      () => stop.signal.aborted,
    );
    running.set(token, { stop, isStopped });
    try {
      return await done;
    } catch (error) {
      if (!stop.signal.aborted) throw error;
      return undefined;
    } finally {
      running.delete(token);
    }
  }

  const followUnder = (token: string) => (id: string) =>
    followProgress(db, id, { token, now: Date.now });

  /** In its turn; what waits for that is told to be under way too, and can be stopped. */
  async function updateInTurn(id: string): Promise<void> {
    const token = crypto.randomUUID();
    const progress = followUnder(token)(id);
    try {
      await stoppable(token, async (signal) => {
        const tools = toolsFor(() => progress, signal);
        let isTurn = false;
        const begin = () => {
          isTurn = true;
          return updatePack(db, id, tools);
        };
        try {
          await inTurn(begin, signal);
        } catch (error) {
          // Stopped before its turn, nothing was begun that could note it.
          if (signal.aborted && !isTurn) await noteStop(db, id, tools);
          throw error;
        }
      });
    } finally {
      await progress.end();
    }
  }

  const updating = new Map<string, Promise<void>>();

  /** Who asks for what is under way waits for that: one bar, one stop. */
  function update(id: string): Promise<void> {
    const known = updating.get(id);
    if (known) return known;
    const done = updateInTurn(id).finally(() => updating.delete(id));
    updating.set(id, done);
    return done;
  }

  async function updateAll(ids: readonly string[]): Promise<void> {
    await Promise.all(ids.map(update));
  }

  function clear(): void {
    // What is not cleared now is by the next alarm.
    void inTurn(() => clearDoomed(db)).catch(() => undefined);
  }

  onMessage('subscribePack', ({ data, sender }) => {
    requireOwnPage(sender);
    const { address, token } = v.parse(subscription, data);
    return stoppable(token, (signal) =>
      inTurn(async () => {
        const subscribed = await subscribeToPack(db, address, {
          ...toolsFor(followUnder(token), signal),
          readBundled,
        });
        return subscribed.ok ? { ok: true, value: subscribed.value.id } : subscribed;
      }, signal),
    );
  });
  onMessage('stopPack', async ({ data, sender }) => {
    requireOwnPage(sender);
    const fetch = running.get(v.parse(text, data));
    fetch?.stop.abort();
    const isStopped = (await fetch?.isStopped) ?? false;
    // What was written of it is not waited for.
    if (isStopped) clear();
    return isStopped;
  });
  onMessage('updatePacks', async ({ data, sender }) => {
    requireOwnPage(sender);
    const chosen = v.parse(ids, data) ?? (await listPacks(db)).map(({ id }) => id);
    await updateAll(chosen);
  });
  onMessage('confirmPack', async ({ data, sender }) => {
    requireOwnPage(sender);
    const { id, version } = v.parse(agreement, data);
    await agreeToShrinking(db, id, version);
    // One that is under way may have asked for the reader's word already.
    await updating.get(id)?.catch(() => undefined);
    await update(id);
  });
  onMessage('unsubscribePack', async ({ data, sender }) => {
    requireOwnPage(sender);
    const id = v.parse(text, data);
    const token = (await listPacks(db)).find((pack) => pack.id === id)?.running?.token;
    await removeDataset(db, id);
    if (token !== undefined) running.get(token)?.stop.abort();
    // The reader sees it gone now; its rows take their time.
    clear();
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name !== alarm) return;
    void inTurn(() => clearDoomed(db)).then(async () => {
      const due = await listDuePacks(db, Date.now());
      await updateAll(due.map(({ id }) => id));
    });
  });
  // Alarms may be lost when the browser ends.
  browser.runtime.onStartup.addListener(() => void wake(0));
}
