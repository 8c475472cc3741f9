import { expect } from 'vitest';
import type { TestBrowser, TestPage } from './browser.ts';
import { fillIn, press, pressNamed, textOf, untilText } from './forms.ts';
import type { WebDav } from './webdav.ts';

/** What a person does in the settings. */

export const passphrase = 'correct horse battery staple lamp';

export function openSettings(browser: TestBrowser, section: string): Promise<TestPage> {
  return browser.openExtensionPage(`options.html#${section}`);
}

/** Fills in where the vault lies, up to the click that asks the place. */
async function connect(page: TestPage, password: string): Promise<void> {
  await fillIn(page, 'Password (may be empty)', password);
  await pressNamed(page, 'Next');
  await untilText(page, 'All of it is encrypted');
  await pressNamed(page, 'Connect');
}

export async function makeVault(page: TestPage, { url, account }: WebDav): Promise<void> {
  await pressNamed(page, 'Add a vault');
  await press(page, '.kinds button', 'WebDAV');
  await fillIn(page, 'Address', url);
  await fillIn(page, 'Folder', 'vault');
  await fillIn(page, 'User name (may be empty)', account.user);
  await connect(page, 'not this one');
  await untilText(page, 'refused the user name or the password');
  await pressNamed(page, 'Back to the form');
  await connect(page, account.password);
  await fillIn(page, 'Passphrase', passphrase);
  await fillIn(page, 'The same again', passphrase);
  await pressNamed(page, 'Make the vault');
  await untilText(page, /Last in step/);
}

export async function takeCode(page: TestPage): Promise<string> {
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
  });
  await pressNamed(page, 'Code for the next device');
  await pressNamed(page, 'Show the code');
  const read = () =>
    page.evaluate(() => document.querySelector<HTMLTextAreaElement>('textarea.code')?.value ?? '');
  await expect.poll(read).toMatch(/^SC-/);
  return read();
}

export async function joinVault(page: TestPage, code: string, { account }: WebDav): Promise<void> {
  await pressNamed(page, 'Add a vault');
  await fillIn(page, 'Or paste a code from your other device', code);
  await pressNamed(page, 'Use the code');
  await untilText(page, 'The code has filled in the place');
  await fillIn(page, 'User name (may be empty)', account.user);
  await connect(page, account.password);
  await untilText(page, /Last in step/);
}

/** Syncs, and waits until it is over. */
export async function syncNow(page: TestPage): Promise<void> {
  const readAt = () =>
    page.evaluate(() => document.querySelector<HTMLElement>('[data-synced]')?.dataset['synced']);
  const before = await readAt();
  await pressNamed(page, 'Sync now');
  await expect.poll(readAt, { timeout: 10_000, message: 'a sync' }).not.toBe(before);
  expect(await textOf(page)).toContain('Last in step');
}

/** Subscribes to a pack, up to the click. */
export async function subscribe(settings: TestPage, address: string): Promise<void> {
  await fillIn(settings, 'Address of pack.json', address);
  await pressNamed(settings, 'Look');
  await untilText(settings, 'That host sees your internet address');
  await pressNamed(settings, 'Subscribe');
}
