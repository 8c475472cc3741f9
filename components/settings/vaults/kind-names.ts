import { i18n } from '#i18n';

const names: Readonly<Record<string, () => { name: string; hint: string }>> = {
  webdav: () => ({ name: i18n.t('sync.kind.webdav'), hint: i18n.t('settings.remote.webdav') }),
  s3: () => ({ name: i18n.t('sync.kind.s3'), hint: i18n.t('settings.remote.s3') }),
  folder: () => ({ name: i18n.t('sync.kind.folder'), hint: i18n.t('settings.remote.folder') }),
  file: () => ({ name: i18n.t('sync.kind.file'), hint: i18n.t('settings.remote.file') }),
  nats: () => ({ name: i18n.t('sync.kind.nats'), hint: '' }),
};

/** A kind of place in words: its name, and whom it is for. */
export function kindNames(kind: string): { name: string; hint: string } {
  return names[kind]?.() ?? { name: kind, hint: '' };
}
