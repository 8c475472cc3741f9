import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { beforeEach, afterEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { findWay, readImportGraph } from '../../scripts/check/import-graph.ts';
import { readCode } from '../../scripts/check/project-files.ts';
import { keepPageWords, pageParts, readFace } from '../../storage/face.ts';
import { changeSettings } from '../../storage/reading-settings.ts';

/** The built extension's own files, and a browser in English. */
beforeEach(() => {
  Object.assign(fakeBrowser.i18n, { getMessage: () => 'en' });
  vi.stubGlobal('fetch', async (address: string) => {
    const language = /_locales\/(\w+)\//.exec(address)?.[1];
    return Response.json(
      generateChromeMessages(await parseMessagesFile(`locales/${language}.yml`)),
    );
  });
});
afterEach(() => void vi.unstubAllGlobals());

const readKept = async () =>
  (await fakeBrowser.storage.local.get<{ pageWords?: { messages: object } }>()).pageWords;

describe('texts of a language that the browser does not have', () => {
  test('are all there for our own pages, and a part for page scripts', async () => {
    await changeSettings({ language: 'uk', textSize: 120 });
    const { settings, words } = await readFace();
    expect(settings).toMatchObject({ textSize: 120 });
    expect(words?.language).toBe('uk');
    expect(words?.messages).toMatchObject({ card_back: 'Назад', settings_title: 'Налаштування' });
    await keepPageWords();
    expect(await readKept()).toMatchObject({ language: 'uk', messages: { card_back: 'Назад' } });
    expect(Object.keys((await readKept())!.messages)).not.toContain('settings_title');
  });

  test('are taken away where it is the browser’s again', async () => {
    await changeSettings({ language: 'uk' });
    await keepPageWords();
    for (const language of ['en', 'browser'] as const) {
      await changeSettings({ language });
      await keepPageWords();
      expect([await readKept(), (await readFace()).words]).toEqual([undefined, undefined]);
    }
  });

  test('that are read slowly do not come over a later choice', async () => {
    const read = fetch;
    let answer: () => void = () => undefined;
    const asked = new Promise<void>((begun) =>
      vi.stubGlobal('fetch', async (address: string) => {
        begun();
        await new Promise<void>((passed) => (answer = passed));
        return read(address);
      }),
    );
    await changeSettings({ language: 'ru' });
    const slow = keepPageWords();
    await asked;
    await changeSettings({ language: 'browser' });
    await keepPageWords();
    answer();
    await slow;
    expect(await readKept()).toBeUndefined();
  });

  test('that cannot be read leave our pages in the browser’s', async () => {
    await changeSettings({ language: 'ru' });
    vi.stubGlobal('fetch', () => Promise.reject(new Error('no such file')));
    expect((await readFace()).words).toBeUndefined();
  });
});

test('every text that a script of a page asks for is among those it is given', () => {
  const code = new Map(readCode());
  const graph = readImportGraph(code);
  const scripts = ['cards/index.ts', 'saving/index.ts', 'finding/index.ts'];
  const asked = new Set<string>();
  for (const [path, text] of code)
    if (
      scripts.some((script) =>
        findWay(
          graph,
          `entrypoints/${script}`,
          (to) => to === path,
          (one) => !one.typeOnly,
        ),
      )
    )
      for (const [, part] of text.matchAll(/(?:i18n\.t|countPhrase)\(\s*[^)]*?['`](\w+)\./g))
        asked.add(part!);
  expect([...asked].sort()).toEqual([...pageParts].sort());
});
