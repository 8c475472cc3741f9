import { i18n } from '#i18n';
import { hintOf, nameOption, titleOf } from '../../components/settings/reading/setting-texts.ts';
import type { SearchRow } from '../../components/settings/search/find-rows.ts';
import {
  isOffered,
  readingSettings,
  type ReadingSettings,
  type SettingRow,
} from '../../core/settings/reading-settings.ts';
import type { SectionRow, SettingsSection } from './section.ts';

/** Where a setting is set: one that means nothing as the others stand, at the setting that gives it a meaning. */
function placeOf(row: SettingRow, settings: ReadingSettings): string {
  return row.onlyWith && !isOffered(row, settings) ? row.onlyWith.setting : row.id;
}

/** The settings of the table, each with its options; and the panels beside them. */
export function listReadingRows(settings: ReadingSettings): SectionRow[] {
  return [
    {
      place: 'where',
      title: i18n.t('settings.reading.where'),
      words: i18n.t('settings.reading.sites'),
    },
    ...readingSettings.map((row) => {
      const options = row.control.type === 'choice' ? row.control.options.map(nameOption) : [];
      const words = [hintOf(row), ...options].join(' ');
      return { place: placeOf(row, settings), title: titleOf(row), words };
    }),
    {
      place: 'snoozes',
      title: i18n.t('settings.snoozes.title'),
      words: i18n.t('settings.snoozes.hint'),
    },
    {
      place: 'shortcuts',
      title: i18n.t('settings.shortcuts.title'),
      words: i18n.t('settings.shortcuts.hint'),
    },
    {
      place: 'reset',
      title: i18n.t('settings.reset.title'),
      words: i18n.t('settings.reset.question'),
    },
  ];
}

export function listRows(
  sections: readonly SettingsSection[],
  settings: ReadingSettings,
): SearchRow[] {
  return sections.flatMap((section) =>
    section.rows(settings).map(({ place, ...row }) => ({
      ...row,
      place: `${section.id}/${place}`,
      section: section.title(),
    })),
  );
}
