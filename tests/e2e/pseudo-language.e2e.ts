import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inChromium } from './harness/browsers.ts';
import { copyAside } from './harness/checks/aside.ts';
import { cutText } from './harness/checks/cut-text.ts';
import { untranslated } from './harness/checks/untranslated.ts';
import { facesData, facesFacts, facesQuotes } from './harness/faces/data.ts';
import { speak } from './harness/faces/messages.ts';
import { places } from './harness/faces/places.ts';
import { syncedRows } from '../fixtures/synced-rows.ts';
import { closing, opening, toPseudo } from './harness/pseudo-language.ts';
import { usePages } from './harness/sites.ts';

/** Every face in a language that is 40% longer than English, on a screen of 360 pixels. */

const { addressOf } = usePages();
const say = speak(toPseudo);
const page = readFileSync(new URL('pages/faces.html', import.meta.url), 'utf8');
const data =
  JSON.stringify([facesData, facesFacts, facesQuotes, await syncedRows(0)]).replaceAll('\\n', ' ') +
  page.replace(/<[^>]+>/g, '');

inChromium(
  (browser) => {
    test('what is cut off or not translated is noticed', async () => {
      const page = await browser().newPage();
      await page.page.setViewportSize({ width: 360, height: 740 });
      const rows = {
        'cut sideways':
          '<div style="width: 40px; overflow: hidden; white-space: nowrap">⟦sideways⟧</div>',
        'cut below': '<div style="height: 20px; overflow: clip">⟦two<br>lines⟧</div>',
        'beyond the edge': '<div style="position: fixed; left: 340px">⟦edge⟧</div>',
        'longer than its field': '<input style="width: 60px" placeholder="⟦placeholder⟧">',
        'in pieces': '<h1 style="width: 40px; overflow-wrap: anywhere">⟦pieces⟧</h1>',
        'too wide': '<div style="width: 500px">⟦wide⟧</div>',
        nothing: '<div style="height: 20px; overflow: auto">⟦can<br>be<br>scrolled⟧</div>',
      };
      for (const [why, html] of Object.entries(rows)) {
        await page.page.setContent(`<body>${html}`);
        const found = (await cutText(page, [opening, closing])).join();
        if (why === 'nothing') expect(found).toBe('');
        else expect(found).toContain(why);
      }
      await page.page.setContent(
        '<p>⟦Said by Ana Ruiz⟧ Ana Ruiz, May 3, 2025 <b>Save</b><button aria-label="Close">×</button>',
      );
      expect(await untranslated(page, 'Ana Ruiz')).toEqual([
        'Ana Ruiz, May 3, 2025',
        'Save',
        'Close',
      ]);
      await page.close();
    });

    test.each(places)('$name', async ({ name: place, open, part, faces }) => {
      // Before the other, which would go slowly behind it.
      const alone = part === undefined ? undefined : await browser().newPage();
      const page = await open(browser(), addressOf);
      await (alone ?? page).page.setViewportSize({ width: 360, height: 740 });
      for (const { name, arrange } of faces) {
        await arrange(page, say);
        const shown = part === undefined ? page : await copyAside(page, part, alone!);
        expect
          .soft(await untranslated(shown, data), `not from the locale: ${place}, ${name}`)
          .toEqual([]);
        expect
          .soft(await cutText(shown, [opening, closing]), `cut off: ${place}, ${name}`)
          .toEqual([]);
      }
      await alone?.close();
      await page.close();
    });
  },
  { starter: facesData, pseudoLanguage: true },
);
