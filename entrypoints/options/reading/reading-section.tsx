import { useCallback } from 'preact/hooks';
import { i18n } from '#i18n';
import { ResetPanel } from '../../../components/settings/reading/ResetPanel.tsx';
import { SettingPanel } from '../../../components/settings/reading/SettingPanel.tsx';
import { ShortcutPanel } from '../../../components/settings/reading/ShortcutPanel.tsx';
import { SitesPanel } from '../../../components/settings/reading/SitesPanel.tsx';
import { SnoozePanel } from '../../../components/settings/reading/SnoozePanel.tsx';
import { useStored } from '../../../components/shared/use-stored.ts';
import { readingAtFirst, withSite, type Reading } from '../../../core/model/reading.ts';
import { askForAccess, isAccessWithheld, watchAccess } from '../../../page/from-outside/access.ts';
import {
  changeSettings,
  getSettings,
  resetSettings,
  watchSettings,
} from '../../../storage/reading-settings.ts';
import { changeReading, getReading, readSite, watchReading } from '../../../storage/settings.ts';
import { endAllSnoozes, endSnooze, listSnoozes, watchSnoozes } from '../../../storage/snoozes.ts';
import type { SectionProps } from '../section.ts';
import { openShortcuts, readShortcuts, watchShortcuts } from './shortcuts.ts';

async function resetAll(): Promise<void> {
  await resetSettings();
  await changeReading(() => readingAtFirst);
  await endAllSnoozes();
}

/** Drawn apart: its names are read from the store of everything, which may be damaged when the settings are not. */
function Snoozes({ db, run, fail }: SectionProps) {
  const read = useCallback(() => listSnoozes(db), [db]);
  const snoozes = useStored(read, watchSnoozes, fail);
  return snoozes && <SnoozePanel snoozes={snoozes} onEnd={(key) => run(() => endSnooze(key))} />;
}

export function ReadingSection(props: SectionProps) {
  const { run, fail } = props;
  const reading = useStored(getReading, watchReading, fail);
  const settings = useStored(getSettings, watchSettings, fail);
  const shortcuts = useStored(readShortcuts, watchShortcuts, fail);
  const withheld = useStored(isAccessWithheld, watchAccess, fail) ?? false;
  if (!reading || !settings || !shortcuts) return null;
  const choose = (how: (now: Reading) => Reading) => run(() => changeReading(how));
  const group = { settings, onChange: (change: object) => run(() => changeSettings(change)) };
  return (
    <>
      <SitesPanel
        reading={reading}
        withheld={withheld}
        onChange={(change) => choose((now) => ({ ...now, ...change }))}
        onSite={(site, on) => choose((now) => withSite(now, site, on))}
        onGrant={() => run(askForAccess)}
        siteOf={readSite}
      />
      <SettingPanel group="cards" {...group} />
      <SettingPanel group="marks" {...group} />
      <SettingPanel group="device" {...group} />
      <Snoozes {...props} />
      <ShortcutPanel shortcuts={shortcuts} onChange={() => run(openShortcuts)} />
      <ResetPanel onReset={() => run(resetAll, i18n.t('settings.reset.done'))} />
    </>
  );
}
