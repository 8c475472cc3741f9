import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ReadingPanel } from '../../components/settings/reading/ReadingPanel.tsx';
import { withSite } from '../../core/model/reading.ts';
import {
  getReading,
  setReading,
  readSite,
  watchReading,
  type Reading,
} from '../../storage/settings.ts';
import type { SectionProps } from './section.ts';

const webPages = { origins: ['http://*/*', 'https://*/*'] };

function useReading(): Reading | undefined {
  const [reading, show] = useState<Reading>();
  useEffect(() => {
    const ending = new AbortController();
    void getReading().then(show);
    watchReading(show, ending.signal);
    return () => ending.abort();
  }, []);
  return reading;
}

/** Firefox asks the person at install, Chromium lets them limit an extension to some sites later. */
function useWithheld(): boolean {
  const [withheld, setWithheld] = useState(false);
  useEffect(() => {
    const look = () => void browser.permissions.contains(webPages).then((has) => setWithheld(!has));
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, []);
  return withheld;
}

export function ReadingSection({ run }: SectionProps) {
  const reading = useReading();
  const withheld = useWithheld();
  if (!reading) return null;
  /** Another window may have changed the switches since this one opened. */
  const change = (how: (now: Reading) => Reading) =>
    run(async () => setReading(how(await getReading())));
  return (
    <ReadingPanel
      everywhere={reading.everywhere}
      sitesOff={reading.sitesOff}
      withheld={withheld}
      onEverywhere={(everywhere) => change((now) => ({ ...now, everywhere }))}
      onSite={(site, on) => change((now) => withSite(now, site, on))}
      onGrant={() => run(() => browser.permissions.request(webPages))}
      siteOf={readSite}
    />
  );
}
