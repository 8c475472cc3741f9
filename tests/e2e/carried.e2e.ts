import { beforeEach, expect, test } from 'vitest';
import { makeCourier } from '../fixtures/courier.ts';
import type { TestBrowser, TestPage } from './harness/browser.ts';
import { useBuild } from './harness/builds.ts';
import {
  catchDownloads,
  chooseFiles,
  fillIn,
  press,
  pressNamed,
  textOf,
  untilDownload,
  untilText,
  type Download,
} from './harness/forms.ts';
import { startChromium } from './harness/in-chromium.ts';
import { untilRows } from './harness/library.ts';
import { openPackSite, type PackSite } from './harness/pack-site.ts';
import { marks, open, untilMarked } from './harness/reader.ts';
import { saveWords } from './harness/saving.ts';
import { openSettings, passphrase, subscribe } from './harness/settings.ts';
import { usePages } from './harness/sites.ts';

/** Files that a person carries from one device to the other: a vault, and everything in one file. */

const { addressOf } = usePages();
const words = 'The harbour stays open through the winter';
const more = 'We have waited long enough for an answer';
let site: PackSite;
let [first, second]: [TestBrowser?, TestBrowser?] = [];

// Each telling of the story begins with devices that know nothing.
beforeEach(async () => {
  const build = useBuild('chromium').path;
  [site, first, second] = await Promise.all([
    openPackSite(),
    startChromium(build),
    startChromium(build),
  ]);
  return async () => {
    await Promise.all([first?.close(), second?.close()]);
    site.close();
  };
});

const rowOf = (text: string) => expect.stringContaining(text) as unknown as string;
const listOf = (browser: TestBrowser) =>
  browser.openExtensionPage('library.html#quotes?kind=quote');

const carry = (page: TestPage, { name, bytes }: Download) => chooseFiles(page, [{ name, bytes }]);

/** Up to the look at the file: an own one that was brought along, or none for a new vault. */
async function chooseCarried(page: TestPage, file?: Download): Promise<void> {
  await pressNamed(page, 'Add a vault');
  await press(page, '.kinds button', 'A file that you carry yourself');
  await untilText(page, 'Choose the file that you brought');
  if (file) await carry(page, file);
  await pressNamed(page, 'Next');
  await untilText(page, 'Whoever finds the file sees');
  await pressNamed(page, 'Connect');
}

test('a vault goes from one device to the other and back as a file, and so does everything', async () => {
  if (!first || !second) throw new Error('Nothing has started.');
  await saveWords(await open(first, addressOf('story.html')), words);
  const here = await openSettings(first, 'vaults');
  await catchDownloads(here);
  await chooseCarried(here);
  await fillIn(here, 'Passphrase', passphrase);
  await fillIn(here, 'The same again', passphrase);
  await pressNamed(here, 'Make the vault');
  await untilText(here, 'The vault is made');
  await pressNamed(here, 'Write the file');
  const out = await untilDownload(here);
  expect(out.name).toBe('source-context.vault');
  expect(out.text).not.toContain('harbour');

  const there = await openSettings(second, 'vaults');
  await catchDownloads(there);
  await chooseCarried(there, out);
  await fillIn(there, 'Its passphrase, or a code from another device', 'not this one at all');
  await pressNamed(there, 'Join');
  await untilText(there, 'That is not the passphrase of this vault');
  await fillIn(there, 'Its passphrase, or a code from another device', passphrase);
  await pressNamed(there, 'Join');
  await untilText(there, 'This device is in the vault');
  await untilRows(await listOf(second), rowOf(words));

  await saveWords(await open(second, addressOf('story.html')), more);
  await pressNamed(there, 'Write the file');
  const back = await untilDownload(there);
  await carry(here, back);
  await untilText(here, 'The file was read');
  const list = await listOf(first);
  await expect.poll(() => textOf(list)).toContain(more);
  await chooseFiles(here, [{ name: 'photo.jpg', text: 'no vault' }]);
  await untilText(here, 'cannot be understood');

  // Everything in one file brings quotes, when they were seen, and subscriptions.
  await site.publish(makeCourier(1));
  const datasets = await openSettings(first, 'datasets');
  await subscribe(datasets, site.address());
  await untilText(datasets, 'A dataset for tests');
  const from = await openSettings(first, 'backup');
  await catchDownloads(from);
  await pressNamed(from, 'Export everything');
  const file = await untilDownload(from);
  expect(file.text).toContain('"sightings":[');

  const to = await openSettings(second, 'backup');
  await untilText(to, 'Bring in such a file');
  await chooseFiles(to, [file]);
  await untilText(to, new URL(site.address()).host);
  const page = await open(second, addressOf('story.html'));
  expect(await marks(page)).not.toContain('Ana Ruiz');
  await pressNamed(to, 'Bring in');
  await untilText(to, /rows? (?:was|were) brought in/);
  await expect
    .poll(async () => {
      await page.reload();
      return untilMarked(page, 'Ana Ruiz').then(() => true);
    })
    .toBe(true);
});
