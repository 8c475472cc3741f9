import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { TestPage } from './browser.ts';

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

/** What stands on a stage of ours with its style in a document of its own: axe cannot see into a closed root. */
export async function showAlone(page: TestPage, selector: string): Promise<void> {
  const card = await page.inCard<{ html: string; css: string }>(`(() => {
    const element = root.querySelector(${JSON.stringify(selector)});
    const stage = element.parentElement.parentElement;
    const styles = [...root.querySelectorAll('style')].map((style) => style.textContent);
    return {
      html: '<div class="' + stage.className + '">' + element.outerHTML + '</div>',
      css: styles.join(' ').replaceAll(':host', ':root'),
    };
  })()`);
  await page.evaluate(({ html, css }) => {
    const alone = new DOMParser().parseFromString(
      `<!doctype html><html lang="en"><title>Card</title><main><h1>Card</h1>${html}</main></html>`,
      'text/html',
    );
    const style = alone.createElement('style');
    style.textContent = `:root { color-scheme: light dark } ${css} * { animation: none !important }`;
    alone.head.append(style);
    for (const details of alone.querySelectorAll('details')) details.open = true;
    document.replaceChild(document.adoptNode(alone.documentElement), document.documentElement);
  }, card);
}
