import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { TestPage } from '../browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds in the document, in short. */
export async function audit(page: TestPage): Promise<string[]> {
  await page.evaluate((source) => {
    // Extension pages allow no inline scripts; what the browser's remote control runs is no page script.
    if (!('axe' in globalThis)) (0, eval)(source);
  }, axe);
  return page.evaluate(async () => {
    const { violations } = await (
      globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      }
    ).axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}
