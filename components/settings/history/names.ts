import { i18n } from '#i18n';

const kindNames: Readonly<Record<string, () => string>> = {
  quote: () => i18n.t('settings.kind.quote'),
  statement: () => i18n.t('settings.kind.statement'),
  entry: () => i18n.t('settings.kind.entry'),
  merge: () => i18n.t('settings.kind.merge'),
  correction: () => i18n.t('settings.kind.correction'),
  setting: () => i18n.t('settings.kind.setting'),
};

/** The fields that a person edits; of others the name in the data stands. */
const fieldNames: Readonly<Record<string, () => string>> = {
  note: () => i18n.t('settings.field.note'),
  speaker: () => i18n.t('settings.field.speaker'),
  saidAt: () => i18n.t('settings.field.saidAt'),
  name: () => i18n.t('settings.field.name'),
  description: () => i18n.t('settings.field.description'),
  summary: () => i18n.t('settings.field.summary'),
  date: () => i18n.t('settings.field.date'),
  from: () => i18n.t('settings.field.from'),
  to: () => i18n.t('settings.field.to'),
  place: () => i18n.t('settings.field.place'),
  quote: () => i18n.t('settings.field.quote'),
  source: () => i18n.t('settings.field.source'),
  about: () => i18n.t('settings.field.about'),
  kind: () => i18n.t('settings.field.kind'),
  into: () => i18n.t('settings.field.into'),
};

export function nameOfKind(kind: string): string {
  return (kindNames[kind] ?? (() => i18n.t('settings.kind.unknown')))();
}

export function nameOfField(field: string): string {
  return fieldNames[field]?.() ?? field;
}
