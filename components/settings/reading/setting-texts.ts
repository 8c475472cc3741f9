import { i18n } from '#i18n';
import type { SettingRow } from '../../../core/settings/reading-settings.ts';

type Asked = Parameters<typeof i18n.t>[0];

export function titleOf({ id }: SettingRow): string {
  return i18n.t(`settings.setting.${id}`);
}

export function hintOf({ id }: SettingRow): string {
  return i18n.t(`settings.settingHint.${id}`);
}

/** The options of all settings have names of their own; a test finds one without a text. */
export function nameOption(option: string): string {
  return i18n.t(`settings.option.${option}` as Asked);
}
