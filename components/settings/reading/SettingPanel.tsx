import { i18n } from '#i18n';
import type { SettingGroup } from '../../../core/settings/reading-setting.ts';
import {
  isOffered,
  readingSettings,
  type ReadingSettings,
} from '../../../core/settings/reading-settings.ts';
import { Panel } from '../Panel.tsx';
import { SettingField } from './SettingField.tsx';

export interface SettingPanelProps {
  group: SettingGroup;
  settings: ReadingSettings;
  onChange(change: Partial<ReadingSettings>): void;
}

/** The settings of a group that mean something as the others stand. */
export function SettingPanel({ group, settings, onChange }: SettingPanelProps) {
  return (
    <Panel
      title={i18n.t(`settings.group.${group}`)}
      {...(group === 'device' ? { hint: i18n.t('settings.deviceHint') } : {})}
    >
      {readingSettings
        .filter((row) => row.group === group && isOffered(row, settings))
        .map((row) => (
          <SettingField
            key={row.id}
            row={row}
            value={settings[row.id]}
            onChange={(value) => onChange({ [row.id]: value })}
          />
        ))}
    </Panel>
  );
}
