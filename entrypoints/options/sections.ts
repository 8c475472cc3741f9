import { i18n } from '#i18n';
import { ReadingSection } from './reading-section.tsx';
import type { SettingsSection } from './section.ts';

/** The parts of the settings, in the order they are offered. A new one is a file and a row. */
export const settingsSections: readonly SettingsSection[] = [
  { id: 'reading', title: () => i18n.t('settings.section.reading'), View: ReadingSection },
];
