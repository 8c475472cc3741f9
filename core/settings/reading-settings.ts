import * as v from 'valibot';
import type { ReadingSetting, SettingGroup } from './reading-setting.ts';
import { heldKey } from './rows/held-key.ts';
import { hoverDelay } from './rows/hover-delay.ts';
import { language } from './rows/language.ts';
import { marksHidden } from './rows/marks-hidden.ts';
import { motion } from './rows/motion.ts';
import { opensBy } from './rows/opens-by.ts';
import { ownMarks } from './rows/own-marks.ts';
import { personMarks } from './rows/person-marks.ts';
import { quoteMarks } from './rows/quote-marks.ts';
import { termMarks } from './rows/term-marks.ts';
import { textSize } from './rows/text-size.ts';
import { underline } from './rows/underline.ts';

/** How the reader wants to read, in the order the settings offer it. A new setting is a file and a row. */
const rows = [
  opensBy,
  heldKey,
  hoverDelay,
  personMarks,
  termMarks,
  ownMarks,
  quoteMarks,
  underline,
  marksHidden,
  language,
  textSize,
  motion,
] as const satisfies readonly ReadingSetting[];

type Row = (typeof rows)[number];
export type SettingId = Row['id'];
/** The value of each setting. */
export type ReadingSettings = { [One in Row as One['id']]: One['atFirst'] };

export type SettingRow = ReadingSetting<SettingId>;
export const readingSettings: readonly SettingRow[] = rows;

export const settingsAtFirst = Object.fromEntries(
  readingSettings.map(({ id, atFirst }) => [id, atFirst]),
) as unknown as ReadingSettings;

/** What is stored of settings, here or by another version: all that is one, and allowed. */
export function parseReadingSettings(
  stored: unknown,
  isWanted: (group: SettingGroup) => boolean,
): Partial<ReadingSettings> {
  const known = typeof stored === 'object' && stored !== null ? stored : {};
  const values = readingSettings.flatMap(({ id, group, schema }) => {
    const value: unknown = (known as Record<string, unknown>)[id];
    return isWanted(group) && v.is(schema, value) ? [[id, value] as const] : [];
  });
  return Object.fromEntries(values) as Partial<ReadingSettings>;
}

/** What belongs to one device, and what goes along to the others. */
export const isOfDevice = (group: SettingGroup): boolean => group === 'device';
export const isSynced = (group: SettingGroup): boolean => group !== 'device';

/** Whether a setting means anything, as the others stand. */
export function isOffered({ onlyWith }: SettingRow, settings: ReadingSettings): boolean {
  return !onlyWith || onlyWith.values.includes(settings[onlyWith.setting as SettingId]);
}
