import { expect, test } from 'vitest';
import config from '../../wxt.config.ts';

type Manifest = Record<string, unknown>;

async function manifestFor(browser: string): Promise<Manifest> {
  const { manifest } = config;
  if (typeof manifest !== 'function')
    throw new Error('wxt.config.ts must give manifest as a function');
  const env = { browser, mode: 'production', command: 'build', manifestVersion: 3 } as const;
  return (await manifest(env)) as Manifest;
}

test.each([
  ['chrome', ['sidePanel']],
  ['firefox', []],
])('%s: asks for these permissions and no others', async (browser, more) => {
  const manifest = await manifestFor(browser);
  const asked = Object.fromEntries(
    Object.entries(manifest).filter(([key]) => /permission|accessible|matches|sandbox/.test(key)),
  );
  // A new permission needs its reason in docs/privacy and its row here.
  expect(asked).toEqual({
    permissions: ['scripting', 'storage', 'unlimitedStorage', 'contextMenus', 'alarms', ...more],
    host_permissions: ['http://*/*', 'https://*/*'],
  });
});

test.each([
  ['chrome', {}],
  ['firefox', { css_origin: 'user' }],
])('%s: runs only its own ears and loader in pages', async (browser, origin) => {
  expect((await manifestFor(browser))['content_scripts']).toEqual([
    { matches: ['http://*/*', 'https://*/*'], js: ['ears.js'], run_at: 'document_start' },
    {
      matches: ['http://*/*', 'https://*/*'],
      js: ['loader.js'],
      css: ['marks.css'],
      ...origin,
      run_at: 'document_idle',
    },
  ]);
});

test.each(['chrome', 'firefox'])('%s: runs only scripts of the package', async (browser) => {
  expect((await manifestFor(browser))['content_security_policy']).toEqual({
    extension_pages: "script-src 'self'; object-src 'self'",
  });
});

test('each browser is told the oldest version that works', async () => {
  expect(await manifestFor('chrome')).toMatchObject({ minimum_chrome_version: '128' });
  expect(await manifestFor('firefox')).toMatchObject({
    browser_specific_settings: {
      gecko: { strict_min_version: '142.0', data_collection_permissions: { required: ['none'] } },
    },
  });
});

test('both browsers get the third version of the manifest', () => {
  expect(config.manifestVersion).toBe(3);
});
