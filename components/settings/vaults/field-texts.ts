import { i18n } from '#i18n';
import type { SettingFault } from '../../../core/sync/remotes/settings.ts';

/** The interface's words for the fields of the table of remotes; a test holds the two together. */

const labels = {
  url: () => i18n.t('sync.field.url'),
  folder: () => i18n.t('sync.field.folder'),
  user: () => i18n.t('sync.field.user'),
  password: () => i18n.t('sync.field.password'),
  endpoint: () => i18n.t('sync.field.endpoint'),
  region: () => i18n.t('sync.field.region'),
  bucket: () => i18n.t('sync.field.bucket'),
  prefix: () => i18n.t('sync.field.prefix'),
  accessKeyId: () => i18n.t('sync.field.accessKeyId'),
  secretAccessKey: () => i18n.t('sync.field.secretAccessKey'),
  files: () => i18n.t('sync.field.files'),
  servers: () => i18n.t('sync.field.servers'),
  team: () => i18n.t('sync.field.team'),
  member: () => i18n.t('sync.field.member'),
  /** Not of the place: under which a newsroom knows this device's person. */
  name: () => i18n.t('settings.newsroom.name'),
} as const;

const hints: Readonly<Record<string, Readonly<Record<string, () => string>>>> = {
  webdav: {
    url: () => i18n.t('sync.hint.webdav.url'),
    folder: () => i18n.t('sync.hint.webdav.folder'),
    user: () => i18n.t('sync.hint.webdav.user'),
    password: () => i18n.t('sync.hint.webdav.password'),
  },
  s3: {
    endpoint: () => i18n.t('sync.hint.s3.endpoint'),
    region: () => i18n.t('sync.hint.s3.region'),
    bucket: () => i18n.t('sync.hint.s3.bucket'),
    prefix: () => i18n.t('sync.hint.s3.prefix'),
    accessKeyId: () => i18n.t('sync.hint.s3.accessKeyId'),
    secretAccessKey: () => i18n.t('sync.hint.s3.secretAccessKey'),
  },
  folder: { folder: () => i18n.t('sync.hint.folder.folder') },
  file: { files: () => i18n.t('sync.hint.file.files') },
  nats: {
    servers: () => i18n.t('sync.hint.nats.servers'),
    team: () => i18n.t('sync.hint.nats.team'),
    member: () => i18n.t('sync.hint.nats.member'),
    password: () => i18n.t('sync.hint.nats.password'),
  },
};

const faults: Readonly<Record<SettingFault, () => string>> = {
  address: () => i18n.t('sync.fault.address'),
  account: () => i18n.t('sync.fault.account'),
  query: () => i18n.t('sync.fault.query'),
  folders: () => i18n.t('sync.fault.folders'),
  line: () => i18n.t('sync.fault.line'),
  empty: () => i18n.t('sync.fault.empty'),
  long: () => i18n.t('sync.fault.long'),
  region: () => i18n.t('sync.fault.region'),
  bucket: () => i18n.t('sync.fault.bucket'),
  name: () => i18n.t('sync.fault.name'),
  servers: () => i18n.t('sync.fault.servers'),
  folder: () => i18n.t('sync.fault.folder'),
  files: () => i18n.t('sync.fault.files'),
};

/** What is wrong with a field; one that is not there at all was left empty. */
export function faultText(fault: string): string {
  return ((faults as Readonly<Record<string, () => string>>)[fault] ?? faults.empty)();
}

export interface FieldTexts {
  label: string;
  hint: string | undefined;
}

/** What a field of a form is called, and what helps to fill it in. */
export function fieldTexts(kind: string, field: string): FieldTexts {
  const label = (labels as Readonly<Record<string, () => string>>)[field];
  return { label: label?.() ?? field, hint: hints[kind]?.[field]?.() };
}
