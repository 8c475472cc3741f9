import { browser } from 'wxt/browser';
import type { SourceContextDatabase } from '../../storage/database.ts';
import { purge } from '../../storage/purge.ts';
import { takeSnapshot } from '../../storage/snapshots.ts';
import { checkStore, markOnFirstEdit } from '../../storage/store-health.ts';
import { unpark } from '../../storage/unpark.ts';
import { stayAwake } from './stay-awake.ts';

const alarm = 'backup';
/** Minutes. The first one waits until the browser has come to rest. */
const first = 10;
const daily = 24 * 60;

async function planDaily(): Promise<void> {
  // An alarm stays over restarts; made anew at each start it would never come.
  if (!(await browser.alarms.get(alarm)))
    await browser.alarms.create(alarm, { delayInMinutes: first, periodInMinutes: daily });
}

/** What a sound store has to do once a day. Of a damaged one nothing is copied or forgotten. */
async function tidy(db: SourceContextDatabase): Promise<void> {
  const now = Date.now();
  if ((await checkStore(db, now)).is === 'damaged') return;
  await unpark(db, now);
  await takeSnapshot(db, now);
  await purge(db, now);
}

async function understand(db: SourceContextDatabase): Promise<void> {
  const now = Date.now();
  if ((await checkStore(db, now)).is === 'sound') await unpark(db, now);
}

/** Notices a damaged store, and takes a copy of a sound one every day. */
export function serveBackup(db: SourceContextDatabase): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    // What fails today is tried again tomorrow; the last copies stay.
    if (name === alarm) void stayAwake(() => tidy(db)).catch(() => undefined);
  });
  // What a newer version sent before may be understood now.
  browser.runtime.onInstalled.addListener(
    () => void stayAwake(() => understand(db)).catch(() => undefined),
  );
  void planDaily();
  void checkStore(db, Date.now()).catch(() => undefined);
  markOnFirstEdit(db, new AbortController().signal);
}
