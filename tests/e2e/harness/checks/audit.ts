import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { TestPage } from '../browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds in the document, in short. */
export async function audit(page: TestPage): Promise<string[]> {
  // Extension pages allow no inline scripts; what the browser's remote control runs is no page script. It is half a
  // megabyte, so it is sent once.
  if (!(await page.evaluate(() => 'axe' in globalThis)))
    await page.evaluate((source) => void (0, eval)(source), axe);
  return page.evaluate(async () => {
    const { violations } = await (
      globalThis as unknown as {
        axe: {
          run(
            options: object,
          ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
        };
      }
    ).axe.run({
      // What passes is not told, and style sheets are fetched anew for experimental rules only.
      resultTypes: ['violations'],
      preload: false,
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}
