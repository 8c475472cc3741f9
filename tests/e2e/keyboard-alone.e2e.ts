import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestPage } from './harness/browser.ts';
import { inEveryBrowser } from './harness/browsers.ts';
import { seeFocus, tabAndPress, tabAndType, tabTo } from './harness/by-keys.ts';
import { facesData } from './harness/faces/data.ts';
import { textOf, untilText } from './harness/forms.ts';
import { seenRows, untilRows } from './harness/library.ts';
import { listed } from './harness/panel.ts';
import { open, pause, untilCard, untilMarked, untilNoCard } from './harness/reader.ts';
import { seePanel, untilPanel } from './harness/saving.ts';
import { openSettings, passphrase } from './harness/settings.ts';
import { usePages } from './harness/sites.ts';
import { serveWebDav, type WebDav } from './harness/webdav.ts';

/** Every task of reading, saving, finding and syncing with keys alone; at every stop the focus is seen. */

const { addressOf } = usePages();

const announced = (page: TestPage) =>
  page.inCard<string>(`root?.querySelector('.cards [role="status"]')?.textContent ?? ''`);

/** Walks until these words are said; keys are heard a moment after the first marks. */
async function walkTo(page: TestPage, words: string): Promise<void> {
  for (let steps = 0; steps < 12; steps++) {
    const before = await announced(page);
    await page.press('KeyJ', 'Alt', 'Shift');
    for (let looks = 0; looks < 10 && (await announced(page)) === before; looks++) await pause(50);
    if ((await announced(page)).startsWith(`${words},`)) return;
  }
  throw new Error(`The walk does not come to ${words}.`);
}

/** Selects words from a link on: the caret comes to the focus with the first arrow. */
async function selectFrom(page: TestPage, link: string, words = 5): Promise<void> {
  await tabTo(page, link);
  await page.press('ArrowRight');
  await page.press('ArrowLeft');
  // Word by word: where a line ends hangs on the fonts of the machine.
  for (let word = 0; word < words; word++) await page.press('ArrowRight', 'Control', 'Shift');
}

inEveryBrowser(
  (browser) => {
    let dav: WebDav | undefined;
    beforeAll(async () => {
      dav = await serveWebDav();
    });
    afterAll(() => dav?.close());

    test('reading: walk, open, into the card, its source, to another card and back, close', async () => {
      const page = await open(browser(), addressOf('faces.html'));
      await untilMarked(page, 'Ana Ruiz', 'Callao strike');
      await walkTo(page, 'Callao strike');
      await page.press('Enter');
      await untilCard(page, 'Callao strike');
      await expect.poll(async () => (await seeFocus(page))?.isRinged).toBe(true);
      await tabTo(page, 'Keep the card of Callao strike open');
      await tabAndPress(page, 'Eva Vega');
      await untilCard(page, 'Eva Vega');
      await tabAndPress(page, 'Back');
      await untilCard(page, 'Callao strike');
      const source = await tabTo(page, 'The Courier: A day in Lima');
      expect(source.href).toBe('https://courier.example/parliament');
      await page.press('Escape');
      await untilNoCard(page);
      expect(await announced(page)).toMatch(/^Callao strike,/);
      await page.press('Escape');
      expect(await seeFocus(page)).toBe(null);
    });

    test('saving: select by keys, with a note and another speaker; by the shortcut, and taken back; and finding it', async () => {
      const page = await open(browser(), addressOf('faces.html'));
      await untilMarked(page, 'Ana Ruiz');
      await selectFrom(page, 'the talks');
      await untilPanel(page, 'Save with note');
      await tabAndPress(page, 'Save with note…');
      await untilPanel(page, 'Tags');
      await page.type('Heard by keys');
      await tabTo(page, 'Who said it', 'Shift');
      await page.press('KeyA', 'Control');
      await page.type('Eva');
      await expect.poll(() => seePanel(page)).toContain('Eva Vega');
      await tabAndPress(page, 'Eva Vega');
      await tabAndPress(page, 'Save quote');
      expect(await untilPanel(page, /^Saved/)).toContain('Eva Vega');

      const again = await open(browser(), addressOf('faces.html'));
      await untilMarked(again, 'Ana Ruiz');
      await selectFrom(again, 'the talks');
      await untilPanel(again, 'Save quote');
      await again.press('KeyS', 'Alt', 'Shift');
      await untilPanel(again, /^Saved/);
      await again.press('KeyS', 'Alt', 'Shift');
      await tabAndPress(again, 'Undo');
      await untilPanel(again, 'Nothing is saved');

      // Finding: search, filter, open, edit, delete and undo in the library; filter and keep in the panel.
      const library = await browser().openExtensionPage('library.html');
      await untilText(library, 'quotes and statements');
      await tabAndType(library, 'Search', 'talks');
      await expect.poll(() => seenRows(library)).toHaveLength(2);
      await tabAndPress(library, 'Eva Vega 1');
      await untilRows(library, expect.stringContaining('would go on') as unknown as string);
      await tabAndPress(library, ({ isRow }) => isRow);
      await untilText(library, 'Heard by keys', '.detail');
      await tabAndPress(library, 'Edit');
      await tabAndType(library, 'Note', 'Changed by keys');
      await tabAndPress(library, 'Save');
      await untilText(library, 'Changed by keys', '.detail');
      await tabAndPress(library, 'Delete');
      await untilText(library, 'Nothing fits');
      await tabAndPress(library, 'Undo');
      await untilRows(library, expect.stringContaining('would go on') as unknown as string);
      await library.close();

      // Firefox presses no buttons in a tab that stands behind another, where its harness has the panel.
      if (browser().name === 'firefox') return;
      const beside = await open(browser(), addressOf('faces.html'));
      await untilMarked(beside, 'Ana Ruiz');
      const panel = await browser().openPanel(beside);
      await untilText(panel, 'Callao strike');
      await tabAndType(panel, 'Names or words', 'vega');
      await expect.poll(() => listed(panel)).toEqual(['Eva Vega']);
      await tabTo(panel, 'Keep', 'Shift');
      await panel.press('Enter');
      const isKept = () =>
        panel.evaluate(() => document.querySelector('.pin')?.getAttribute('aria-pressed'));
      await expect.poll(isKept).toBe('true');
      await panel.close();
    });

    test('syncing: a vault is added, synced, and says how it stands', async () => {
      const { url, account } = dav!;
      const page = await openSettings(browser(), 'vaults');
      await untilText(page, 'Add a vault');
      await tabAndPress(page, 'Add a vault');
      await tabAndPress(page, ({ name }) => name.startsWith('WebDAV'));
      await tabAndType(page, 'Address', url);
      await tabAndType(page, 'Folder', 'vault');
      await tabAndType(page, 'User name (may be empty)', account.user);
      await tabAndType(page, 'Password (may be empty)', account.password);
      await tabAndPress(page, 'Next');
      await untilText(page, 'All of it is encrypted');
      await tabAndPress(page, 'Connect');
      await untilText(page, 'Choose a passphrase');
      await tabAndType(page, 'Passphrase', passphrase);
      await tabAndType(page, 'The same again', passphrase);
      await tabAndPress(page, 'Make the vault');
      await untilText(page, /Last in step/);
      const files = dav!.files.size;
      const syncedAt = () =>
        page.evaluate(
          () => document.querySelector<HTMLElement>('[data-synced]')?.dataset['synced'],
        );
      const before = await syncedAt();
      await tabAndPress(page, 'Sync now');
      await expect.poll(syncedAt, { timeout: 10_000 }).not.toBe(before);
      expect(await textOf(page)).toContain('Last in step');
      expect(files).toBeGreaterThan(0);
      await page.close();
    });
  },
  { starter: facesData, caretBrowsing: true },
);
