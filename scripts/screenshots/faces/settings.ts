import type { Face } from '../face.ts';

/** A section of the settings as it stands once its own words are there. */
function section(id: string, title: string, ready: string): Face {
  return {
    id: `settings-${id}`,
    title: `Settings: ${title}`,
    show: async (stage) => ({ page: await stage.openOwn(`options.html#${id}`, ready) }),
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
  section('datasets', 'datasets', '.item'),
  section('backup', 'copies', '.panel'),
  section('history', 'history', '.panel'),
  section('reading', 'reading', '.panel'),
];
