import { pressNamed, untilText } from '../forms.ts';
import type { ChromiumPage } from '../in-chromium.ts';
import { afterReading } from './in-article.ts';
import type { Place } from './place.ts';

/** The first-run page, as it is found and where its steps are passed over. */
export const firstRun: readonly Place[] = [
  {
    name: 'first run',
    open: afterReading(
      (browser) => browser.openExtensionPage('welcome.html') as Promise<ChromiumPage>,
    ),
    faces: [
      { name: 'as it opens', arrange: (page, say) => untilText(page, say('welcome.sight')) },
      {
        name: 'steps skipped',
        async arrange(page, say) {
          for (let step = 0; step < 3; step++) await pressNamed(page, say('welcome.steps.skip'));
          await untilText(page, say('welcome.steps.finished'));
        },
      },
    ],
  },
];
