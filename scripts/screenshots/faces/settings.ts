import type { browser } from 'wxt/browser';
import type { Face } from '../face.ts';

/** A section of the settings as it stands once its own words are there. */
function section(id: string, title: string, ready: string): Face {
  return {
    id: `settings-${id}`,
    title: `Settings: ${title}`,
    show: async (stage) => ({ page: await stage.openOwn(`options.html#${id}`, ready) }),
  };
}

/** The way back from a store that was cleared, as the background asks for it. */
function damaged(id: string, title: string, isFresh: boolean): Face {
  return {
    id: `settings-${id}`,
    title: `Settings: ${title}`,
    ...(isFresh ? { isFresh } : {}),
    async show(stage) {
      const page = await stage.openOwn('options.html#backup', '.panel');
      const tell = (is: 'damaged' | 'sound') =>
        page.evaluate(
          (is) =>
            (
              globalThis as unknown as { chrome: Pick<typeof browser, 'storage'> }
            ).chrome.storage.local.set({ storeHealth: { is, why: 'cleared', since: 0 } }),
          is,
        );
      if (!isFresh) {
        await page.getByRole('button', { name: 'Copy now' }).click();
        await page.locator('.notice').waitFor();
      }
      await tell('damaged');
      await page.reload();
      await page.locator(isFresh ? '.damaged button' : '.damaged .primary').waitFor();
      return { page, tidy: () => tell('sound') };
    },
  };
}

export const facesOfSettings: readonly Face[] = [
  section('vaults', 'vaults', '.panel'),
  {
    id: 'settings-vaults-add',
    title: 'Settings: where a vault shall lie',
    async show(stage) {
      const page = await stage.openOwn('options.html#vaults', '.panel');
      await page.getByRole('button', { name: 'Add a vault' }).click();
      await page.locator('.kinds button', { hasText: 'WebDAV' }).click();
      await page.getByLabel('Address').waitFor();
      return { page };
    },
  },
  section('newsroom', 'newsroom', '.panel'),
  {
    id: 'settings-newsroom-new',
    title: 'Settings: a new newsroom',
    async show(stage) {
      const page = await stage.openOwn('options.html#newsroom', '.panel');
      await page.getByRole('button', { name: 'Begin a new newsroom…' }).click();
      await page.getByLabel('Name').first().waitFor();
      return { page };
    },
  },
  section('datasets', 'datasets', '.item'),
  {
    id: 'settings-subscribe',
    title: 'Settings: before a dataset is fetched',
    async show(stage) {
      const page = await stage.openOwn('options.html#datasets', '.item');
      await page.getByLabel('Address of pack.json').fill('https://data.example/pack.json');
      await page.getByRole('button', { name: 'Look', exact: true }).click();
      await page.getByText('That host sees').waitFor();
      return { page };
    },
  },
  section('backup', 'copies', '.panel'),
  damaged('damaged', 'a store that was cleared, and its copy', false),
  damaged('damaged-bare', 'a store that was cleared before the first copy', true),
  section('history', 'history', '.panel'),
  section('reading', 'reading', '.panel'),
];
