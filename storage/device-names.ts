import type { Books } from '../core/sync/books.ts';
import { change } from './change.ts';
import type { SourceContextDatabase } from './database.ts';

/** What people call their devices: synced settings, so that each is called the same everywhere. */

const start = 'device ';
const idOf = (device: string) => `${start}${device}`;

/** By the device's name in its vault. */
export async function readDeviceNames(db: SourceContextDatabase): Promise<Map<string, string>> {
  const rows = await db.settings.where('id').startsWith(start).toArray();
  return new Map(
    rows.flatMap(({ id, name }) =>
      typeof name === 'string' && name !== '' ? [[id.slice(start.length), name]] : [],
    ),
  );
}

/** Names this device, as a vault knows it and as its stamps do. */
export async function nameDevice(
  db: SourceContextDatabase,
  device: string,
  name: string,
): Promise<void> {
  const stamping = (await db.device.get('this'))?.device;
  const ids = [device, ...(stamping === undefined ? [] : [stamping])].map(idOf);
  await change(
    db,
    ids.map((id) => ({ table: 'settings' as const, id, put: { id, name } })),
  );
}

/** Gives this device a first name in a vault; one that a person gave stays. */
export async function nameThisDevice(
  db: SourceContextDatabase,
  vault: string,
  name: string,
): Promise<void> {
  const books = (await db.books.get(vault))?.books as Books | undefined;
  if (!books || (await db.settings.get(idOf(books.device)))) return;
  const stamping = (await db.device.get('this'))?.device ?? '';
  const given = await db.settings.get(idOf(stamping));
  // In a second vault it is called as in the first.
  await nameDevice(db, books.device, typeof given?.['name'] === 'string' ? given['name'] : name);
}
