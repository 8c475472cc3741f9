import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown, type InputOptions, type Plugin } from 'rolldown';
import { compile } from 'svelte/compiler';
import { afterAll, beforeAll } from 'vitest';

/** Articles that a server renders and a framework takes over late; each in `tests/e2e/apps/`. */
export const apps = [
  { name: 'React 18', entry: 'react', alias: { react: 'react-18', 'react-dom': 'react-dom-18' } },
  { name: 'React 19', entry: 'react', alias: {} },
  { name: 'Vue 3', entry: 'vue', alias: {} },
  { name: 'Svelte 5', entry: 'svelte', alias: {} },
] as const;

type App = (typeof apps)[number];

function compileSvelte(generate: 'client' | 'server'): Plugin {
  return {
    name: 'svelte',
    transform(code, id) {
      if (!id.endsWith('.svelte')) return null;
      return { code: compile(code, { filename: id, generate, dev: true }).js.code };
    },
  };
}

/** Development builds: those tell of every mismatch they meet. */
async function bundle({ entry, alias }: App, side: 'client' | 'server'): Promise<string> {
  const input = fileURLToPath(new URL(`../apps/${entry}-${side}.js`, import.meta.url));
  const isClient = side === 'client';
  const options: InputOptions = {
    input,
    platform: isClient ? 'browser' : 'node',
    resolve: {
      alias,
      conditionNames: ['development', 'import', 'default', ...(isClient ? ['browser'] : ['node'])],
    },
    transform: {
      define: {
        'process.env.NODE_ENV': '"development"',
        __VUE_OPTIONS_API__: 'true',
        __VUE_PROD_DEVTOOLS__: 'false',
        __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
      },
    },
    plugins: [compileSvelte(side)],
    onLog: () => undefined,
  };
  const build = await rolldown(options);
  const { output } = await build.generate({ format: isClient ? 'iife' : 'esm' });
  await build.close();
  return output[0].code;
}

async function renderOnServer(app: App, folder: string): Promise<string> {
  const file = join(folder, `${app.name}.mjs`);
  writeFileSync(file, await bundle(app, 'server'));
  return ((await import(pathToFileURL(file).href)) as { html: string }).html;
}

/** Serves the apps; a page beside each shows it in a frame, where nothing is read. */
export function useApps(): { addressOf(name: string, page: 'index' | 'framed'): string } {
  const files = new Map<string, string>();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const body = files.get(path);
    const type = path.endsWith('.js') ? 'text/javascript' : 'text/html';
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': `${type}; charset=utf-8`,
    });
    response.end(body);
  });
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'source-context-apps-'));
    await Promise.all(
      apps.map(async (app) => {
        const [html, script] = await Promise.all([
          renderOnServer(app, folder),
          bundle(app, 'client'),
        ]);
        files.set(`/${app.name}/index.html`, html);
        files.set(`/${app.name}/app.js`, script);
        files.set(`/${app.name}/framed.html`, '<!doctype html><iframe src="index.html"></iframe>');
      }),
    );
    rmSync(folder, { recursive: true });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    addressOf: (name, page) =>
      `http://127.0.0.1:${(server.address() as AddressInfo).port}/${encodeURIComponent(name)}/${page}.html`,
  };
}
