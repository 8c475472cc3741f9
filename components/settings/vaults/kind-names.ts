import { i18n } from '#i18n';

const names: Readonly<Record<string, () => { name: string; hint: string }>> = {
  webdav: () => ({
    name: i18n.t('settings.remote.webdav'),
    hint: i18n.t('settings.remote.webdavHint'),
  }),
  s3: () => ({ name: i18n.t('settings.remote.s3'), hint: i18n.t('settings.remote.s3Hint') }),
  folder: () => ({
    name: i18n.t('settings.remote.folder'),
    hint: i18n.t('settings.remote.folderHint'),
  }),
  file: () => ({ name: i18n.t('settings.remote.file'), hint: i18n.t('settings.remote.fileHint') }),
  nats: () => ({ name: i18n.t('settings.remote.nats'), hint: i18n.t('settings.remote.natsHint') }),
};

/** A kind of place in words: its name, and whom it is for. */
export function kindNames(kind: string): { name: string; hint: string } {
  return names[kind]?.() ?? { name: kind, hint: '' };
}
