import { browser } from 'wxt/browser';

const systems: Readonly<Record<string, string>> = {
  android: 'Android',
  cros: 'ChromeOS',
  linux: 'Linux',
  mac: 'macOS',
  openbsd: 'OpenBSD',
  win: 'Windows',
};

/** The more particular ones first: all of them say that they are Chrome too. */
const browsers = [
  [/\bEdg\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bFirefox\//, 'Firefox'],
  [/Chrome\//, 'Chromium'],
] as const;

/** A first name for this device, which its person may change: "Firefox, Linux". */
export async function describeDevice(): Promise<string> {
  const { os } = await browser.runtime.getPlatformInfo();
  const [, name] = browsers.find(([sign]) => sign.test(navigator.userAgent)) ?? [];
  return [name ?? 'Browser', systems[os] ?? os].join(', ');
}
