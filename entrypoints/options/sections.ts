import { i18n } from '#i18n';
import { BackupSection } from './backup/backup-section.tsx';
import { DatasetsSection } from './datasets-section.tsx';
import { HistorySection } from './history/history-section.tsx';
import { NewsroomSection } from './newsroom/newsroom-section.tsx';
import { ReadingSection } from './reading/reading-section.tsx';
import { listReadingRows } from './search-rows.ts';
import type { SettingsSection } from './section.ts';
import { VaultsSection } from './vaults/vaults-section.tsx';

/** The parts of the settings, in the order they are offered. A new one is a file and a row. */
export const settingsSections: readonly SettingsSection[] = [
  {
    id: 'reading',
    title: () => i18n.t('settings.section.reading'),
    View: ReadingSection,
    rows: listReadingRows,
  },
  {
    id: 'vaults',
    title: () => i18n.t('settings.section.vaults'),
    View: VaultsSection,
    rows: () => [
      {
        place: 'list',
        title: i18n.t('settings.vaults.title'),
        words: i18n.t('settings.vaults.hint'),
      },
      { place: 'add', title: i18n.t('settings.add.title'), words: i18n.t('settings.add.hint') },
    ],
  },
  {
    id: 'newsroom',
    title: () => i18n.t('settings.section.newsroom'),
    View: NewsroomSection,
    rows: () => [
      {
        place: 'join',
        title: i18n.t('settings.newsroom.join'),
        words: i18n.t('settings.newsroom.joinHint'),
      },
    ],
  },
  {
    id: 'datasets',
    title: () => i18n.t('settings.section.datasets'),
    View: DatasetsSection,
    rows: () => [
      {
        place: 'list',
        title: i18n.t('settings.datasets.list'),
        words: i18n.t('settings.datasets.listHint'),
      },
      { place: 'own', title: i18n.t('own.data'), words: i18n.t('settings.own.hint') },
      {
        place: 'subscribe',
        title: i18n.t('settings.subscribe.title'),
        words: i18n.t('settings.subscribe.hint'),
      },
    ],
  },
  {
    id: 'backup',
    title: () => i18n.t('settings.section.backup'),
    View: BackupSection,
    rows: () => [
      {
        place: 'snapshots',
        title: i18n.t('settings.snapshots.title'),
        words: i18n.t('settings.snapshots.hint'),
      },
      {
        place: 'whole',
        title: i18n.t('settings.whole.title'),
        words: i18n.t('settings.whole.hint'),
      },
      { place: 'storage', title: i18n.t('settings.storage.title') },
    ],
  },
  {
    id: 'history',
    title: () => i18n.t('settings.section.history'),
    View: HistorySection,
    rows: () => [
      {
        place: 'conflicts',
        title: i18n.t('settings.conflicts.title'),
        words: i18n.t('settings.conflicts.hint'),
      },
      {
        place: 'trash',
        title: i18n.t('settings.trash.title'),
        words: i18n.t('settings.trash.hint'),
      },
      {
        place: 'journal',
        title: i18n.t('settings.journal.title'),
        words: i18n.t('settings.journal.hint'),
      },
    ],
  },
];
