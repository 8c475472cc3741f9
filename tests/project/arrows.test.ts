import { describe, expect, test } from 'vitest';
import { findBrokenArrows } from '../../scripts/check/arrows.ts';
import { readImports } from '../../scripts/check/import-graph.ts';

/** A house of one file that imports one thing. */
function check(from: string, statement: string): string[] {
  return findBrokenArrows(new Map([[from, statement]]));
}

// Each row plants an import that an arrow refuses, and names words of the advice it must give.
test.each([
  ['core/model/entry.ts', "import '../article/is-article.ts'", 'core/model imports nothing'],
  ['core/model/entry.ts', "import * as v from 'valibot'", 'core/model imports nothing'],
  ['core/detection/fold.ts', "import '../cards/rank.ts'", 'a room of core builds only on'],
  ['core/detection/fold.ts', "import type { A } from '../sync/log.ts'", 'a room of core builds'],
  ['core/detection/fold.ts', "import '../util.ts'", 'a room of core builds only on'],
  ['core/cards/rank.ts', "import '../../storage/candidates.ts'", 'core stands alone'],
  ['core/cards/rank.ts', "import '../../scripts/check.ts'", 'core stands alone'],
  ['core/cards/rank.ts', "import { browser } from 'wxt/browser'", 'core is plain TypeScript'],
  ['core/cards/rank.ts', "import { h } from 'preact'", 'core is plain TypeScript'],
  ['core/cards/rank.ts', "import { i18n } from '#i18n'", 'core is plain TypeScript'],
  ['core/cards/rank.ts', "import { readFileSync } from 'node:fs'", 'this runs in browsers'],
  ['core/cards/rank.ts', "import { Dexie } from 'dexie'", 'Dexie is used in storage only'],
  ['components/card/Card.tsx', "import '../../storage/card-materials.ts'", 'components take props'],
  ['components/card/Card.tsx', "import '../../messaging/protocol.ts'", 'components take props'],
  ['components/card/Card.tsx', "import { browser } from 'wxt/browser'", 'components take props'],
  ['components/card/Card.tsx', "import '../../entrypoints/loader.ts'", 'components take props'],
  ['components/shared/formats.ts', "import { Dexie } from 'dexie'", 'formats.ts may'],
  ['storage/change.ts', "import '../messaging/protocol.ts'", 'storage builds on core, Dexie'],
  ['storage/change.ts', "import { h } from 'preact'", 'storage builds on core, Dexie'],
  ['messaging/protocol.ts', "import { a } from '../core/model/entry.ts'", 'use "import type"'],
  [
    'messaging/protocol.ts',
    "import type { a } from '../storage/settings.ts'",
    'types of core and the messaging library',
  ],
  ['entrypoints/popup/main.tsx', "import '../reader/host.ts'", 'an entrypoint joins'],
  ['entrypoints/popup/main.tsx', "import '../../cli/ndjson.ts'", 'an entrypoint joins'],
  ['entrypoints/popup/main.tsx', "import { Dexie } from 'dexie'", 'Dexie is used in storage only'],
  ['entrypoints/popup/main.tsx', "import { join } from 'node:path'", 'this runs in browsers'],
  ['cli/main.ts', "import '../storage/database.ts'", 'the command line builds on core'],
  ['cli/main.ts', "import '../starter/people.json'", 'the command line builds on core'],
  ['starter/assemble.ts', "import '../core/model/entry.ts'", 'the starter is data'],
  ['bench/run.ts', "import '../entrypoints/reader/host.ts'", 'nothing imports from entrypoints'],
  ['scripts/start.ts', "import { Dexie } from 'dexie'", 'Dexie is used in storage only'],
])('%s may not say %s', (from, statement, advice) => {
  expect(check(from, statement)).toContainEqual(expect.stringContaining(advice));
});

test.each([
  ['core/cards/rank.ts', "import '../detection/fold.ts'"],
  ['core/datasets/schema.ts', "import * as v from 'valibot'"],
  ['components/card/Card.tsx', "import { useState } from 'preact/hooks'; import '#i18n'"],
  ['components/shared/formats.ts', "import { browser } from 'wxt/browser'"],
  ['storage/change.ts', "import { Dexie } from 'dexie'; import '../core/datasets/shelve.ts'"],
  ['messaging/protocol.ts', "import type { a } from '../core/model/entry.ts'"],
  ['entrypoints/reader.tsx', "import './reader/host.ts'"],
  ['entrypoints/popup/main.tsx', "import '../../storage/settings.ts'; import './popup.css'"],
  ['cli/main.ts', "import { parseArgs } from 'node:util'; import '../starter/assemble.ts'"],
  ['wxt.config.ts', "import { readFileSync } from 'node:fs'"],
  ['tests/entrypoints/reader/host.test.ts', "import '../../../entrypoints/reader/host.ts'"],
])('%s may say %s', (from, statement) => {
  expect(check(from, statement)).toEqual([]);
});

describe('what pages reach', () => {
  const house = (statement: string) =>
    new Map([
      ['entrypoints/reader/reading.ts', "import '../../storage/settings.ts'"],
      ['storage/settings.ts', statement],
      ['storage/database.ts', "import { Dexie } from 'dexie'"],
    ]);

  test('Dexie by way of another file is told with the way', () => {
    expect(findBrokenArrows(house("export * from './database.ts'"))).toEqual([
      'entrypoints/reader/reading.ts -> storage/settings.ts -> storage/database.ts -> dexie: ' +
        'pages never reach Dexie; ask the background by a message.',
    ]);
  });

  test('an import while running counts too', () => {
    expect(findBrokenArrows(house("await import('./database.ts')"))).toHaveLength(1);
  });

  test('types do not count', () => {
    const statement = "import type { Row } from './database.ts'; export type { Row }";
    expect(findBrokenArrows(house(statement))).toEqual([]);
  });

  test('the background may reach it', () => {
    const files = house("import './database.ts'");
    files.set('entrypoints/background/index.ts', "import '../../storage/settings.ts'");
    files.delete('entrypoints/reader/reading.ts');
    expect(findBrokenArrows(files)).toEqual([]);
  });
});

test('a cycle is told once, from its first file', () => {
  const files = new Map([
    ['core/model/a.ts', "import './b.ts'"],
    ['core/model/b.ts', "import { type C } from './c.ts'"],
    ['core/model/c.ts', "export * from './a.ts'"],
  ]);
  expect(findBrokenArrows(files)).toEqual([
    'core/model/a.ts -> core/model/b.ts -> core/model/c.ts -> core/model/a.ts: ' +
      'a cycle; move what both need into a file of its own.',
  ]);
});

test.each([
  ["import type { A } from './a.ts'", 'core/a.ts', true],
  ["import { type A } from './a.ts'", 'core/a.ts', true],
  ["import { a, type A } from './a.ts'", 'core/a.ts', false],
  ["import './a.ts'", 'core/a.ts', false],
  ["export type { A } from '../b.ts'", 'b.ts', true],
  ["export * from './a.ts'", 'core/a.ts', false],
  ["const a = await import('./a.ts')", 'core/a.ts', false],
  ["import css from './a.css?inline'", 'core/a.css', false],
  ["import { h } from 'preact/hooks'", 'preact/hooks', false],
])('%s is read as an import of %s', (statement, to, typeOnly) => {
  expect(readImports('core/x.ts', statement)).toEqual([{ from: 'core/x.ts', to, typeOnly }]);
});

test.each(["// import './a.ts'", "const a = `import './a.ts'`"])('%s is no import', (text) => {
  expect(readImports('core/x.ts', text)).toEqual([]);
});

test('a file that is no TypeScript stops the check', () => {
  expect(() => readImports('core/x.ts', 'import {')).toThrow('core/x.ts cannot be read');
});
