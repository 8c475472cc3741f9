import type { Page } from 'playwright-core';
import { putRows } from '../../browser/put-rows.ts';
import { syncedRows } from '../../../tests/fixtures/synced-rows.ts';
import type { Face } from '../face.ts';
import type { Stage } from '../stage.ts';

/** The same in every picture: keys are drawn by chance. */
let rows: ReturnType<typeof syncedRows> | undefined;

/** A section of the settings where a vault, a newsroom and a pack have been used for a while. Stands last: all of it stays. */
function inUse(
  id: string,
  title: string,
  section: string,
  arrange: (page: Page) => Promise<void>,
): Face {
  return {
    id: `settings-${id}`,
    title: `Settings: ${title}`,
    async show(stage: Stage) {
      const before = await stage.openOwn(`options.html#${section}`, '.panel');
      await putRows(before, await (rows ??= syncedRows(Date.now())));
      await before.close();
      const page = await stage.openOwn(`options.html#${section}`, '.panel');
      await arrange(page);
      return { page };
    },
  };
}

const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).first().click();

const untilText = (page: Page, text: string) => page.getByText(text).first().waitFor();

export const facesOfSettingsInUse: readonly Face[] = [
  inUse('vault', 'a vault whose password is refused', 'vaults', async (page) => {
    await untilText(page, 'Phone');
  }),
  inUse('vault-passphrase', 'another passphrase for a vault', 'vaults', async (page) => {
    await untilText(page, 'Phone');
    await page.locator('summary').first().click();
    await press(page, 'Change the passphrase');
  }),
  inUse('members', 'a newsroom, and who asks to come in', 'newsroom', async (page) => {
    await untilText(page, 'Ida Holm');
  }),
  inUse('invite', 'somebody is let in and another invited', 'newsroom', async (page) => {
    await press(page, 'Let in');
    await press(page, 'Invite somebody');
    await untilText(page, 'Make an invitation');
  }),
  inUse('pack', 'a pack, with an update that would remove much', 'datasets', async (page) => {
    await untilText(page, 'Harbours of the coast');
    await press(page, 'Unsubscribe');
  }),
];
