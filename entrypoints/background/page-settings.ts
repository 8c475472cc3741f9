import * as v from 'valibot';
import { entryKeyPattern, type EntryKey } from '../../core/model/entry.ts';
import type { PageSettings } from '../../core/settings/page-settings.ts';
import { onMessage } from '../../messaging/protocol.ts';
import { localToday } from '../../page/today.ts';
import type { SourceContextDatabase } from '../../storage/database.ts';
import { getSettings } from '../../storage/reading-settings.ts';
import { addSnooze, listQuiet } from '../../storage/snoozes.ts';

const keySchema = v.pipe(v.string(), v.regex(entryKeyPattern));

/** @param among of which entries it matters now whether they are quiet; else of all */
export async function readPageSettings(
  db: SourceContextDatabase,
  among?: ReadonlySet<EntryKey>,
): Promise<PageSettings> {
  const [settings, quiet] = await Promise.all([getSettings(), listQuiet(db, among)]);
  return { ...settings, quiet };
}

export function servePageSettings(db: SourceContextDatabase): void {
  onMessage('getPageSettings', () => readPageSettings(db));
  onMessage('snoozeEntry', async ({ data, sender: { tab } }) => {
    const key = v.parse(keySchema, data);
    if (!tab?.incognito) await addSnooze({ key, day: localToday() });
  });
}
