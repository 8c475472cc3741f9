import * as v from 'valibot';
import { readingAtFirst, type Reading } from '../model/reading.ts';
import { isSynced, parseReadingSettings } from '../settings/reading-settings.ts';

export type SettingFields = Record<string, unknown>;

/** Settings that go along to other devices. To sync another, name its fields here. */
const schemas = {
  reading: v.object({
    everywhere: v.boolean(),
    sitesOff: v.array(v.string()),
    // Earlier versions know neither of these.
    sites: v.optional(v.picklist(['all', 'named']), readingAtFirst.sites),
    sitesOn: v.optional(v.array(v.string()), readingAtFirst.sitesOn),
  }) satisfies v.GenericSchema<unknown, Reading>,
  readingSettings: v.pipe(
    v.looseObject({}),
    v.transform((stored) => parseReadingSettings(stored, isSynced)),
  ),
  // Each text a day and an entry.
  snoozes: v.object({ quiet: v.array(v.string()) }),
  citation: v.object({ style: v.string(), own: v.string() }),
} satisfies Record<string, v.GenericSchema<unknown, SettingFields>>;

export type SyncedSetting = keyof typeof schemas;
export const syncedSettings = Object.keys(schemas) as SyncedSetting[];

/** What is stored of a setting, here or by another device; undefined where it is none. */
export function parseSetting(id: SyncedSetting, value: unknown): SettingFields | undefined {
  const parsed = v.safeParse(schemas[id], value);
  return parsed.success ? parsed.output : undefined;
}
