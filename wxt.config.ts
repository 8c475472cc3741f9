import { fileURLToPath } from 'node:url';
import { readdirSync, readFileSync } from 'node:fs';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { findBrowser, hasDisplay } from './scripts/browsers.mjs';
import { minifyPageScripts } from './scripts/build/minify-page-scripts.ts';
import { assembleStarter } from './starter/assemble.ts';

function readStarterFile(name: string) {
  return JSON.parse(readFileSync(new URL(`starter/${name}`, import.meta.url), 'utf8'));
}

/** The starter as one file, as the background reads it at install. */
function packStarter(): string {
  const files = readdirSync(new URL('starter/statements/', import.meta.url)).sort();
  const statements = files.map((name) => readStarterFile(`statements/${name}`));
  const [head, people, terms] = ['head.json', 'people.json', 'terms.json'].map(readStarterFile);
  return JSON.stringify(assembleStarter(head, people, terms, statements));
}

/**
 * Tells Chromium that a script runs nearly all it has: functions are compiled as they are read, and not
 * read a second time when they are called (docs/adr/0009).
 */
const compileAtOnce = {
  name: 'compile-at-once',
  generateBundle(_: unknown, bundle: Record<string, { type: string; code?: string }>) {
    for (const file of Object.values(bundle))
      if (file.code !== undefined) file.code = `//# allFunctionsCalledOnLoad\n${file.code}`;
  },
};

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/i18n/module', '@wxt-dev/webextension-polyfill'],
  // The browsers of the manifest: nothing is rewritten for older ones (light-dark() least of all).
  vite: () => ({ plugins: [preact()], build: { target: ['chrome128', 'firefox142'] } }),
  hooks: {
    // Texts come from the language that the reader chose; the module's own asks the browser alone.
    'config:resolved': (wxt) => {
      wxt.config.alias['#i18n'] = fileURLToPath(
        new URL('components/shared/i18n.ts', import.meta.url),
      );
    },
    // In pages both browsers' own API answers with promises; the polyfill would weigh 10 kB in every article.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.every(({ type }) => type === 'unlisted-script'))
        config.resolve = { ...config.resolve, alias: { 'wxt/browser': '@wxt-dev/browser' } };
      if (entrypoints.every(({ type }) => type === 'unlisted-script')) {
        config.build = { ...config.build, minify: false, cssMinify: true };
        (config.plugins ??= []).push(minifyPageScripts);
      }
      if (entrypoints.some(({ name }) => name === 'glance' || name === 'reader'))
        (config.plugins ??= []).push(compileAtOnce);
    },
    'prepare:publicPaths': (_, paths) => {
      paths.push('starter.json');
    },
    'build:publicAssets': (_, files) => {
      files.push({ relativeDest: 'starter.json', contents: packStarter() });
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: [
      'scripting',
      'storage',
      'unlimitedStorage',
      'contextMenus',
      'alarms',
      // Firefox's sidebar needs none.
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    host_permissions: ['http://*/*', 'https://*/*'],
    // WXT's content script context tells the page of itself by postMessage, so these are declared by
    // hand: the loader on every page, and the style of the marks (docs/adr/0002).
    content_scripts: [
      // Before the page's own scripts, so that it hears before them: see entrypoints/ears.ts.
      {
        matches: ['http://*/*', 'https://*/*'],
        js: ['ears.js'],
        run_at: 'document_start',
      },
      {
        matches: ['http://*/*', 'https://*/*'],
        js: ['loader.js'],
        css: ['marks.css'],
        // In Firefox an author's sheet ends at shadow roots and highlights do not inherit; a user's
        // sheet reaches them. Chromium inherits, and does not know this key.
        ...(browser === 'firefox' ? { css_origin: 'user' } : {}),
        run_at: 'document_idle',
      },
    ],
    commands: {
      'next-mention': {
        suggested_key: { default: 'Alt+Shift+J' },
        description: '__MSG_command_next__',
      },
      'previous-mention': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_command_previous__',
      },
      'save-selection': {
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_command_save__',
      },
      'list-quotes': {
        suggested_key: { default: 'Alt+Shift+Q' },
        description: '__MSG_command_list__',
      },
      // Chromium lets four shortcuts be suggested; the cards script hears Alt+Shift+B there.
      ...(browser === 'firefox'
        ? { _execute_sidebar_action: { suggested_key: { default: 'Alt+Shift+B' } } }
        : { 'open-panel': { description: '__MSG_command_panel__' } }),
    },
    content_security_policy: { extension_pages: "script-src 'self'; object-src 'self'" },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'source-context@source-context.invalid',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
  // What `npm run dev` opens; without a display it builds on every change, and a person loads the folder.
  webExt: {
    disabled: !hasDisplay(),
    binaries: Object.fromEntries(
      [
        ['chrome', findBrowser('chromium')],
        ['firefox', findBrowser('firefox')],
      ].filter((pair): pair is [string, string] => pair[1] !== undefined),
    ),
    // As root (containers) Chromium only runs without its sandbox.
    chromiumArgs: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  },
  zip: {
    // The sources that Firefox's reviewers rebuild from: all but tests and measurements.
    excludeSources: ['tests/**', 'bench/**', 'docs/screenshots/**', 'output/**'],
  },
});
