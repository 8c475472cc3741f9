import { i18n } from '#i18n';
import { hintOf, nameOption, titleOf } from '../../components/settings/reading/setting-texts.ts';
import type { SearchRow } from '../../components/settings/search/find-rows.ts';
import { readingSettings } from '../../core/settings/reading-settings.ts';
import type { SectionRow, SettingsSection } from './section.ts';

/** The settings of the table, each with its options; and the panels beside them. */
export function listReadingRows(): SectionRow[] {
  return [
    { title: i18n.t('settings.reading.where'), words: i18n.t('settings.reading.sites') },
    ...readingSettings.map((row) => {
      const options = row.control.type === 'choice' ? row.control.options.map(nameOption) : [];
      return { title: titleOf(row), words: [hintOf(row), ...options].join(' '), setting: row.id };
    }),
    { title: i18n.t('settings.snoozes.title'), words: i18n.t('settings.snoozes.hint') },
    { title: i18n.t('settings.shortcuts.title'), words: i18n.t('settings.shortcuts.hint') },
    { title: i18n.t('settings.reset.title'), words: i18n.t('settings.reset.question') },
  ];
}

export function listRows(sections: readonly SettingsSection[]): SearchRow[] {
  return sections.flatMap((section) =>
    section.rows().map(({ setting, ...row }) => ({
      ...row,
      place: setting === undefined ? section.id : `${section.id}/${setting}`,
      section: section.title(),
    })),
  );
}
