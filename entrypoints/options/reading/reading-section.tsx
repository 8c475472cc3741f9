import { useCallback } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { ResetPanel } from '../../../components/settings/reading/ResetPanel.tsx';
import { SettingPanel } from '../../../components/settings/reading/SettingPanel.tsx';
import { ShortcutPanel } from '../../../components/settings/reading/ShortcutPanel.tsx';
import { SitesPanel } from '../../../components/settings/reading/SitesPanel.tsx';
import { SnoozePanel } from '../../../components/settings/reading/SnoozePanel.tsx';
import { readingAtFirst, withSite, type Reading } from '../../../core/model/reading.ts';
import {
  changeSettings,
  getSettings,
  resetSettings,
  watchSettings,
} from '../../../storage/reading-settings.ts';
import { getReading, setReading, siteOf, watchReading } from '../../../storage/settings.ts';
import { endAllSnoozes, endSnooze, listSnoozes, watchSnoozes } from '../../../storage/snoozes.ts';
import type { SectionProps } from '../section.ts';
import { openShortcuts, readShortcuts, watchShortcuts } from './shortcuts.ts';
import { useRowOfAddress } from './use-place.ts';
import { useStored, useWithheld, webPages } from './use-stored.ts';

/** The site that an address or a bare host name means. */
function readSite(typed: string): string | undefined {
  const text = typed.trim().toLowerCase();
  const site = siteOf(/^https?:/.test(text) ? text : `https://${text}`);
  return site?.includes('.') ? site : undefined;
}

async function resetAll(): Promise<void> {
  await resetSettings();
  await setReading(readingAtFirst);
  await endAllSnoozes();
}

export function ReadingSection({ db, run }: SectionProps) {
  const reading = useStored(getReading, watchReading);
  const settings = useStored(getSettings, watchSettings);
  const snoozes = useStored(
    useCallback(() => listSnoozes(db), [db]),
    watchSnoozes,
  );
  const shortcuts = useStored(readShortcuts, watchShortcuts);
  const withheld = useWithheld();
  const isReady = Boolean(reading && settings && snoozes && shortcuts);
  useRowOfAddress(isReady);
  if (!reading || !settings || !snoozes || !shortcuts) return null;
  /** Another window may have changed the switches since this one opened. */
  const changeReading = (how: (now: Reading) => Reading) =>
    run(async () => setReading(how(await getReading())));
  const group = { settings, onChange: (change: object) => run(() => changeSettings(change)) };
  return (
    <>
      <SitesPanel
        reading={reading}
        withheld={withheld}
        onChange={(change) => changeReading((now) => ({ ...now, ...change }))}
        onSite={(site, on) => changeReading((now) => withSite(now, site, on))}
        onGrant={() => run(() => browser.permissions.request(webPages))}
        siteOf={readSite}
      />
      <SettingPanel group="cards" {...group} />
      <SettingPanel group="marks" {...group} />
      <SettingPanel group="device" {...group} />
      <SnoozePanel snoozes={snoozes} onEnd={(key) => run(() => endSnooze(key))} />
      <ShortcutPanel shortcuts={shortcuts} onChange={() => run(openShortcuts)} />
      <ResetPanel onReset={() => run(resetAll, i18n.t('settings.reset.done'))} />
    </>
  );
}
