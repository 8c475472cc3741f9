import { expect, test } from 'vitest';
import { audit } from './harness/audit.ts';
import { inChromium } from './harness/browsers.ts';
import { fillIn, pressNamed, untilText } from './harness/forms.ts';
import { press } from './harness/library.ts';
import { openSettings } from './harness/settings.ts';

const sections = [
  ['vaults', 'Add a vault'],
  ['newsroom', 'Come into a newsroom'],
  ['datasets', 'Subscribe to a dataset'],
  ['backup', 'Daily copies'],
  ['history', 'The trash is empty.'],
  ['reading', 'Nobody is quiet.'],
] as const;

for (const [colorScheme, width] of [
  ['light', 360],
  ['dark', 1280],
] as const)
  inChromium(
    (browser) => {
      test.each(sections)(
        `axe-core finds nothing in %s, ${colorScheme}, ${width}`,
        async (id, text) => {
          const page = await openSettings(browser(), id);
          await untilText(page, text);
          if (id === 'vaults') {
            await pressNamed(page, 'Add a vault');
            await press(page, '.kinds button', 'WebDAV');
            await untilText(page, 'Begins with https://');
          }
          if (id === 'datasets') {
            await fillIn(page, 'Address of pack.json', 'https://data.example/pack.json');
            await pressNamed(page, 'Look');
            await untilText(page, 'That host sees');
          }
          expect(await audit(page)).toEqual([]);
          expect(
            await page.evaluate(() => {
              const { scrollWidth, clientWidth } = document.documentElement;
              return scrollWidth - clientWidth;
            }),
          ).toBeLessThanOrEqual(0);
        },
      );
    },
    { colorScheme, viewport: { width, height: 900 } },
  );
