import { expect, test } from 'vitest';
import { settingsAtFirst } from '../../../core/settings/reading-settings.ts';
import { listRows } from '../../../entrypoints/options/search-rows.ts';
import { settingsSections } from '../../../entrypoints/options/sections.ts';

test.each([
  ['hover', 'reading/opensBy'],
  ['key', 'reading/heldKey'],
] as const)('while a card opens by %s, the key to hold is found at %s', (opensBy, place) => {
  const rows = listRows(settingsSections, { ...settingsAtFirst, opensBy });
  expect(rows.find(({ title }) => title === 'Key to hold')?.place).toBe(place);
});
