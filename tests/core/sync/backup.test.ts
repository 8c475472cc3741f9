import { expect, test } from 'vitest';
import {
  parseBackup,
  writeBackup,
  type BackupFault,
  type SeenQuote,
  type Subscription,
} from '../../../core/sync/backup.ts';
import type { StatePage } from '../../../core/sync/sync-store.ts';

const operation = (id: string) => ({
  kind: 'quote',
  id,
  fields: { note: { value: `“${id}”\n`, at: '000000001-0000-a' } },
});
const vault = {
  id: 'v',
  name: 'Mine',
  remote: 'webdav',
  settings: {},
  secrets: { fields: {}, key: 'k' },
  paused: false,
  added: 1,
};

const at = '2026-01-20T08:00:00Z';
const seen = { id: 'a', sighting: { state: 'lost' as const, checkedAt: at, seenAt: at } };
const subscription = {
  id: 'courier',
  address: 'https://data.example/pack.json',
  key: '0'.repeat(64),
};

async function* passOn<T>(all: readonly T[]): AsyncGenerator<T> {
  yield* all;
}

async function write(
  pages: readonly StatePage[],
  { vaults = [] as object[], sightings = [] as unknown[], subscriptions = [] as unknown[] } = {},
): Promise<string> {
  const parts: string[] = [];
  const head = {
    made: '2026-01-25T09:30:00.000Z',
    vaults,
    subscriptions: subscriptions as Subscription[],
  };
  for await (const part of writeBackup(passOn(pages), passOn([sightings as SeenQuote[]]), head))
    parts.push(part);
  return parts.join('');
}

const pages: StatePage[] = [
  { operations: [operation('a'), operation('b')], parked: [], next: 'x' },
  { operations: [], parked: [], next: 'y' },
  { operations: [operation('c')], parked: ['{"v":9,"kind":"tomorrow"}'], next: undefined },
];

test('what is written is read again, with lines of tomorrow and all that is no row', async () => {
  const beside = { vaults: [vault], sightings: [seen], subscriptions: [subscription] };
  expect(parseBackup(await write(pages, beside))).toEqual({
    ok: true,
    value: {
      made: '2026-01-25T09:30:00.000Z',
      ...beside,
      operations: [operation('a'), operation('b'), operation('c')],
      parked: ['{"v":9,"kind":"tomorrow"}'],
      refused: 0,
    },
  });
});

test('a sighting that is none is left out; a file of before has none', async () => {
  const sightings = [
    { id: 'b', sighting: 7 },
    { ...seen, more: 'of another' },
  ];
  const text = await write(pages, { sightings });
  const parsed = parseBackup(text);
  expect(parsed.ok && parsed.value.sightings).toEqual([seen]);
  const before = text.replace(/"sightings".*"vaults"/s, '"vaults"');
  expect(parseBackup(before)).toMatchObject({
    ok: true,
    value: { sightings: [], subscriptions: [] },
  });
});

test('of nothing there is a file as well', async () => {
  expect(parseBackup(await write([]))).toMatchObject({ ok: true, value: { operations: [] } });
});

test('a line that is none is counted, and all others are taken', async () => {
  const text = (await write(pages)).replace('"kind":"quote","id":"a"', '"kind":"quote","id":7');
  expect(parseBackup(text)).toMatchObject({
    ok: true,
    value: { refused: 1, operations: { length: 2 } },
  });
});

test('a subscription that is none is counted too, and keeps nothing else out', async () => {
  const subscriptions = [{ ...subscription, address: 'javascript:1' }, subscription, 7];
  expect(parseBackup(await write(pages, { subscriptions }))).toMatchObject({
    ok: true,
    value: { subscriptions: [subscription], refused: 2, operations: { length: 3 } },
  });
});

test.each<[string, string | (() => Promise<string>), BackupFault]>([
  ['no JSON', 'id,quote', 'foreign'],
  ['another file', '{"format":"source-context/dataset@1"}', 'foreign'],
  ['null', 'null', 'foreign'],
  ['a later version', '{"format":"source-context/backup@2"}', 'newer'],
  ['cut short', async () => (await write(pages)).slice(0, -30), 'broken'],
  ['without rows', '{"format":"source-context/backup@1"}', 'broken'],
  ['with a vault that is none', () => write(pages, { vaults: [{ id: 7 }] }), 'broken'],
])('%s', async (_, text, fault) => {
  const given = typeof text === 'string' ? text : await text();
  expect(parseBackup(given)).toEqual({ ok: false, error: fault });
});
