import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languages } from '../../core/detection/languages/index.ts';
import { readCode, readFiles, root } from '../../scripts/check/project-files.ts';

/** Conventions that everybody must remember are tests; each message says what to do. */

const code = readCode();
const texts = readFiles(['**/*.{ts,tsx,mjs,js,json,yml,md,css,html}', '.ci/*']);

/** The files whose text holds an expression, as `path:line`. */
function whereStands(pattern: RegExp): string[] {
  return [...texts].flatMap(([path, text]) =>
    text.split('\n').flatMap((line, i) => (pattern.test(line) ? [`${path}:${i + 1}`] : [])),
  );
}

test('the files are found at all', () => {
  expect([...code.keys()]).toContain('core/model/entry.ts');
  expect([...texts.keys()]).toEqual(expect.arrayContaining(['package.json', '.ci/run']));
  expect([...texts.keys()].filter((path) => path.includes('node_modules/'))).toEqual([]);
});

describe('files', () => {
  const tooLong = 300;
  /** Tables may be as long as what they list. */
  const tables: string[] = ['tests/fixtures/searches.ts'];

  test('none is longer than a person reads in one go', () => {
    const long = [...code].filter(
      ([path, text]) => text.split('\n').length > tooLong && !tables.includes(path),
    );
    const message = `Split these, or name a table in the list of this test (over ${tooLong} lines)`;
    expect(
      long.map(([path]) => path),
      message,
    ).toEqual([]);
  });

  test('ids of elements are ours, which differ after every drawing', () => {
    const foreign = whereStands(/\buseId\b.*from 'preact\/hooks'/);
    expect(foreign, 'Take useId from components/shared/use-id.ts').toEqual([]);
  });

  test('components are PascalCase, all others kebab-case', () => {
    const wrong = [...code.keys()].filter((path) => {
      const [name = ''] = basename(path).split('.');
      const isComponent = /^components\/.*\.tsx$/.test(path);
      // A test is named after what it tests.
      const mayBeBoth = path.startsWith('tests/components/');
      const pascal = /^[A-Z][A-Za-z0-9]*$/.test(name);
      const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name);
      return !(mayBeBoth ? pascal || kebab : isComponent ? pascal : kebab);
    });
    expect(wrong, 'Rename these: components PascalCase.tsx, all others kebab-case.ts').toEqual([]);
  });

  test('tests end in .test.ts, .test.tsx or .e2e.ts, so that they are run', () => {
    const lost = [...code.keys()].filter(
      (path) => path.startsWith('tests/') && !/\.(?:test\.tsx?|e2e\.ts)$/.test(path),
    );
    // A suite that several files run is imported by them.
    const isImported = (path: string) =>
      [...code.values()].some((text) => text.includes(`/${basename(path)}'`));
    const silent = lost.filter(
      (path) => /\btest(?:\.each)?\(/.test(code.get(path) ?? '') && !isImported(path),
    );
    expect(silent, 'Rename these; vitest does not find them').toEqual([]);
  });
});

describe('words', () => {
  // Put together from parts, so that this file does not hold them.
  const join = (...parts: string[]) => parts.join('');

  test('nothing is left to do in a comment', () => {
    const left = new RegExp(`\\b(?:${join('TO', 'DO')}|${join('FIX', 'ME')})\\b`);
    expect(whereStands(left), 'Do it, or write an issue').toEqual([]);
  });

  test('no file speaks of one machine or of papers outside the project', () => {
    const folders = [join('/wo', 'rk/'), join('/ro', 'ot/'), join('/ho', 'me/\\w')];
    const papers = [join('\\.lib', 'rary'), join('shared/', '(?:research|measure|corpus|hooks)')];
    const advice = 'Write a path from the root, or say what the paper says';
    expect(whereStands(new RegExp([...folders, ...papers].join('|'))), advice).toEqual([]);
  });
});

describe('tables', () => {
  test.each(languages.map(({ code: language }) => language))(
    'the language %s has a test',
    (language) => {
      const path = `tests/core/detection/languages/${language}.test.ts`;
      expect(existsSync(`${root}${path}`), `Write ${path}: a table of sentences`).toBe(true);
    },
  );

  test('every language file is a row of the table', () => {
    const files = [...code.keys()].flatMap(
      (path) => /^core\/detection\/languages\/([a-z]{2,3})\.ts$/.exec(path)?.[1] ?? [],
    );
    const message = 'Name the file in core/detection/languages/index.ts';
    expect(languages.map((language) => language.code).sort(), message).toEqual(files.sort());
  });

  const sections = [...code.keys()].filter((path) =>
    /^components\/card\/sections\/.*\.tsx$/.test(path),
  );

  test.each(sections)('%s is in the table of sections and has a test', (path) => {
    const file = basename(path);
    const table = code.get('components/card/sections.ts') ?? '';
    expect(table, `Add a row for ${file} to components/card/sections.ts`).toContain(`/${file}'`);
    const testPath = `tests/components/card/sections/${file.replace(/\.tsx$/, '.test.tsx')}`;
    expect(existsSync(`${root}${testPath}`), `Write ${testPath}`).toBe(true);
  });

  test('there are sections', () => {
    expect(sections.length).toBeGreaterThan(0);
  });
});

describe('messages', () => {
  const protocol = code.get('messaging/protocol.ts') ?? '';
  const body = /export interface Protocol \{([\s\S]*?)\n\}/.exec(protocol)?.[1] ?? '';
  const messages = Array.from(body.matchAll(/^ {2}(\w+)\(/gm), (found) => found[1] ?? '');
  const entrypoints = [...code].filter(([path]) => path.startsWith('entrypoints/'));

  test('the protocol is read', () => {
    expect(messages).toEqual(expect.arrayContaining(['findCandidates', 'offerArticle']));
  });

  test.each(messages)('%s has one handler', (message) => {
    const pattern = new RegExp(`\\bonMessage\\(\\s*'${message}'`, 'g');
    const handlers = entrypoints.flatMap(([path, text]) =>
      Array.from(text.matchAll(pattern), () => path),
    );
    const advice = `Answer ${message} with onMessage in one place under entrypoints/`;
    expect(handlers, advice).toHaveLength(1);
  });

  test('only the protocol file defines messages', () => {
    const strays = entrypoints.flatMap(([path, text]) =>
      /runtime\.(?:sendMessage|onMessage)|tabs\.sendMessage/.test(text) ? [path] : [],
    );
    expect(strays, 'Add a typed message to messaging/protocol.ts instead').toEqual([]);
  });
});

describe('scripts', () => {
  const { scripts } = JSON.parse(texts.get('package.json') ?? '{}') as {
    scripts: Record<string, string>;
  };

  /** "check:all" is a step of "check", which says the rest. */
  const isStep = (name: string) =>
    name.includes(':') && Object.values(scripts).some((line) => line.includes(`run -s ${name}`));

  test.each(Object.keys(scripts).filter((name) => !isStep(name)))('README names "%s"', (name) => {
    const readme = texts.get('README.md') ?? '';
    const short = name === 'start' || name === 'test' ? `npm ${name}|` : '';
    const pattern = new RegExp(`(?:${short}npm run (?:-s )?${name}|\`${name}\`)(?![\\w:-])`);
    expect(pattern.test(readme), `Say in README.md what \`npm run ${name}\` does`).toBe(true);
  });
});
