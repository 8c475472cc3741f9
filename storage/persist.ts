import { browser } from 'wxt/browser';

/** Whether the browser may clear the database away when the disk is full. */

const askedKey = 'persistAsked';

/** Bytes that all of the extension's data takes; undefined where the browser does not say. */
export async function readStorageUse(): Promise<number | undefined> {
  return (await navigator.storage.estimate()).usage;
}

export function isPersisted(): Promise<boolean> {
  return navigator.storage.persisted();
}

/**
 * Asks the browser to keep the database. Only pages of the extension can, and Firefox may ask the person, so
 * it is asked once unless the person wants it.
 * @returns whether it is kept
 */
export async function askToPersist({ again }: { again: boolean }): Promise<boolean> {
  if (await isPersisted()) return true;
  const stored = await browser.storage.local.get<{ persistAsked?: boolean }>(askedKey);
  if (stored.persistAsked === true && !again) return false;
  await browser.storage.local.set({ [askedKey]: true });
  return navigator.storage.persist();
}
