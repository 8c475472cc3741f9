import { i18n } from '#i18n';
import { BackupSection } from './backup/backup-section.tsx';
import { DatasetsSection } from './datasets-section.tsx';
import { HistorySection } from './history/history-section.tsx';
import { NewsroomSection } from './newsroom/newsroom-section.tsx';
import { ReadingSection } from './reading-section.tsx';
import type { SettingsSection } from './section.ts';
import { VaultsSection } from './vaults/vaults-section.tsx';

/** The parts of the settings, in the order they are offered. A new one is a file and a row. */
export const settingsSections: readonly SettingsSection[] = [
  { id: 'vaults', title: () => i18n.t('settings.section.vaults'), View: VaultsSection },
  { id: 'newsroom', title: () => i18n.t('settings.section.newsroom'), View: NewsroomSection },
  { id: 'datasets', title: () => i18n.t('settings.section.datasets'), View: DatasetsSection },
  { id: 'backup', title: () => i18n.t('settings.section.backup'), View: BackupSection },
  { id: 'history', title: () => i18n.t('settings.section.history'), View: HistorySection },
  { id: 'reading', title: () => i18n.t('settings.section.reading'), View: ReadingSection },
];
