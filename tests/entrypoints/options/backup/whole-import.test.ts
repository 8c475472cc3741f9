import { expect, test } from 'vitest';
import type { WholeImport } from '../../../../components/settings/backup/model.ts';
import { createWholeImport } from '../../../../entrypoints/options/backup/whole-import.ts';
import { exportAll } from '../../../../storage/backup.ts';
import type { SourceContextDatabase } from '../../../../storage/database.ts';
import { addSubscriptions } from '../../../../storage/subscriptions.ts';
import { openStore } from '../../../storage/store.ts';

const subscription = { id: 'pack', address: 'https://pack.example/', key: '0'.repeat(64) };

async function exportFile(db: SourceContextDatabase): Promise<File> {
  const parts: string[] = [];
  for await (const part of exportAll(db, { now: 1_000, withSecrets: false })) parts.push(part);
  return new File(parts, 'all.json');
}

test('where the browser refuses to ask for hosts, all is brought in nevertheless', async () => {
  const from = openStore();
  await addSubscriptions(from, [subscription], 1_000);
  const states: WholeImport[] = [];
  const updated: string[] = [];
  const importing = createWholeImport(openStore(), {
    show: (state) => states.push(state),
    askFor: () => Promise.reject(new Error('This function must be called during a user gesture')),
    update: (packs) => updated.push(...packs),
  });
  await importing.read(await exportFile(from));
  expect(states.at(-1)).toMatchObject({ is: 'shown', hosts: ['pack.example'] });
  await importing.start();
  expect([states.at(-1)?.is, updated]).toEqual(['done', ['pack']]);
});
