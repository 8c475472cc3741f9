import { storage } from 'wxt/utils/storage';

/** Where articles are read. Sites are host names without "www.". */
export interface Reading {
  everywhere: boolean;
  sitesOff: string[];
}

const reading = storage.defineItem<Reading>('local:reading', {
  fallback: { everywhere: true, sitesOff: [] },
});

export function siteOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) ? hostname.replace(/^www\./, '') : undefined;
}

export function isReadingOn(settings: Reading, address: string): boolean {
  const site = siteOf(address);
  return site !== undefined && settings.everywhere && !settings.sitesOff.includes(site);
}

export function getReading(): Promise<Reading> {
  return reading.getValue();
}

export function setReading(settings: Reading): Promise<void> {
  return reading.setValue(settings);
}

/** Calls back on every change until the signal ends. */
export function watchReading(changed: (settings: Reading) => void, signal: AbortSignal): void {
  signal.addEventListener('abort', reading.watch(changed));
}
