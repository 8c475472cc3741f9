import { expect, test } from 'vitest';
import { audit } from './harness/checks/audit.ts';
import { inChromium } from './harness/browsers.ts';
import { copyAside } from './harness/checks/aside.ts';
import { smallTargets } from './harness/checks/targets.ts';
import { readTree } from './harness/checks/tree.ts';
import { facesData } from './harness/faces/data.ts';
import { speak } from './harness/faces/messages.ts';
import { places } from './harness/faces/places.ts';
import type { ChromiumPage } from './harness/in-chromium.ts';
import { pause } from './harness/reader.ts';
import { usePages } from './harness/sites.ts';

/**
 * Everything of ours that a person meets, as assistive technology, thin fingers and dark rooms meet it.
 * What the accessibility tree holds is kept in trees/; `vitest run --project e2e tests/e2e/accessibility.e2e.ts -u`
 * writes it anew, to be read before it is kept.
 */

const { addressOf } = usePages();
const say = speak();

const looks = [
  ['light', { width: 1_280, height: 900 }],
  ['dark', { width: 360, height: 740 }],
] as const;

async function byFinger({ page }: ChromiumPage, check: () => Promise<string[]>): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
  const found = await check();
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: false });
  await session.detach();
  return found;
}

/** Rows of a list are laid out with a frame after they have come into the window, and are nothing before. */
async function untilRowsStand(page: ChromiumPage): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(() =>
        [...document.querySelectorAll('.row')]
          .filter((row) => {
            const { top, bottom, height } = row.getBoundingClientRect();
            return height > 0 && bottom > 0 && top < innerHeight;
          })
          .every((row) => row.firstElementChild?.checkVisibility({ contentVisibilityAuto: true })),
      ),
    )
    .toBe(true);
}

/** Until it stays as it is: what is read from the store comes after the first drawing. */
async function settledTree(page: ChromiumPage, roots: string[], before: string): Promise<string> {
  let [last, tree] = [before, await readTree(page, roots)];
  while (tree !== last) {
    await pause(250);
    [last, tree] = [tree, await readTree(page, roots)];
  }
  return tree;
}

inChromium(
  (browser) => {
    test.each(places)('$name', async ({ name: place, open, part, faces }) => {
      // Before the other, which would go slowly behind it.
      const alone = part === undefined ? undefined : await browser().newPage();
      const page = await open(browser(), addressOf);
      const trees: string[] = [];
      for (const { name, arrange } of faces) {
        await arrange(page, say);
        // The frame of a page stays while its faces change.
        const frame = trees.length === 0 ? 'RootWebArea' : 'main';
        const roots = part === undefined ? [frame] : ['dialog', 'toolbar', 'alert'];
        const drawn = await readTree(page, roots);
        const shown = part === undefined ? page : await copyAside(page, part, alone!);
        const at = `${place}, ${name}`;
        for (const [colorScheme, size] of looks) {
          await shown.page.setViewportSize(size);
          await shown.page.emulateMedia({ colorScheme });
          const as = `${at}, ${colorScheme}, ${size.width} px`;
          expect.soft(await audit(shown), `axe-core: ${as}`).toEqual([]);
          expect.soft(await smallTargets(shown, 24), `targets by pointer: ${as}`).toEqual([]);
          const byTouch = await byFinger(shown, () => smallTargets(shown, 44));
          expect.soft(byTouch, `targets by finger: ${as}`).toEqual([]);
        }
        await shown.page.setViewportSize(looks[0][1]);
        await untilRowsStand(page);
        trees.push(`# ${name}\n${await settledTree(page, roots, drawn)}\n`);
      }
      await expect
        .soft(trees.join('\n'))
        .toMatchFileSnapshot(`trees/${place.replaceAll(' ', '-')}.txt`);
      await alone?.close();
      await page.close();
    });
  },
  { starter: facesData },
);
