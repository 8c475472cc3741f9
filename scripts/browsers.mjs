// The table of browsers: where each is found, and what Debian calls it. Plain JavaScript, because the
// set-up reads it before anything is installed.
import { existsSync } from 'node:fs';

export const browsers = {
  chromium: {
    name: 'Chromium or Chrome',
    variable: 'CHROMIUM',
    paths: [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome',
      '/snap/bin/chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    ],
    packages: ['chromium'],
  },
  firefox: {
    name: 'Firefox',
    variable: 'FIREFOX',
    paths: [
      '/usr/bin/firefox-esr',
      '/usr/bin/firefox',
      '/snap/bin/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    packages: ['firefox-esr'],
  },
};

/**
 * The path of an installed browser, or undefined.
 * @param {keyof typeof browsers} id
 * @returns {string | undefined}
 */
export function findBrowser(id) {
  const { variable, paths } = browsers[id];
  return [process.env[variable], ...paths].find((path) => path && existsSync(path));
}

/** Whether a browser's window can be seen here. */
export function hasDisplay() {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}
