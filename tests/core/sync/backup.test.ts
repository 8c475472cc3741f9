import { expect, test } from 'vitest';
import { parseBackup, writeBackup, type BackupFault } from '../../../core/sync/backup.ts';
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

async function write(pages: readonly StatePage[], vaults: object[] = []): Promise<string> {
  const parts: string[] = [];
  const all = (async function* () {
    yield* pages;
  })();
  for await (const part of writeBackup(all, { made: '2026-01-25T09:30:00.000Z', vaults }))
    parts.push(part);
  return parts.join('');
}

const pages: StatePage[] = [
  { operations: [operation('a'), operation('b')], parked: [], next: 'x' },
  { operations: [], parked: [], next: 'y' },
  { operations: [operation('c')], parked: ['{"v":9,"kind":"tomorrow"}'], next: undefined },
];

test('what is written is read again, with lines of tomorrow and vaults', async () => {
  expect(parseBackup(await write(pages, [vault]))).toEqual({
    ok: true,
    value: {
      made: '2026-01-25T09:30:00.000Z',
      vaults: [vault],
      operations: [operation('a'), operation('b'), operation('c')],
      parked: ['{"v":9,"kind":"tomorrow"}'],
      refused: 0,
    },
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

test.each<[string, string | (() => Promise<string>), BackupFault]>([
  ['no JSON', 'id,quote', 'foreign'],
  ['another file', '{"format":"source-context/dataset@1"}', 'foreign'],
  ['null', 'null', 'foreign'],
  ['a later version', '{"format":"source-context/backup@2"}', 'newer'],
  ['cut short', async () => (await write(pages)).slice(0, -30), 'broken'],
  ['without rows', '{"format":"source-context/backup@1"}', 'broken'],
  ['with a vault that is none', () => write(pages, [{ id: 7 }]), 'broken'],
])('%s', async (_, text, fault) => {
  const given = typeof text === 'string' ? text : await text();
  expect(parseBackup(given)).toEqual({ ok: false, error: fault });
});
