import type { ChromiumPage } from '../in-chromium.ts';

/**
 * Shows what stands on a stage of ours with its style in a document of its own: checks that look at
 * documents cannot see into a closed root. Folded parts are opened.
 */
export async function copyAside(
  from: ChromiumPage,
  part: string,
  to: ChromiumPage,
): Promise<ChromiumPage> {
  const { html, css } = await from.inCard<{ html: string; css: string }>(`(() => {
    const element = root.querySelector(${JSON.stringify(part)});
    const stage = element.parentElement.parentElement;
    const styles = [...root.querySelectorAll('style')].map((style) => style.textContent);
    return {
      html: '<div class="' + stage.className + '">' + element.outerHTML + '</div>',
      css: styles.join(' ').replaceAll(':host', ':root'),
    };
  })()`);
  await to.evaluate(
    ({ html, css }) => {
      const alone = new DOMParser().parseFromString(
        `<!doctype html><html lang="en"><title>–</title><main><h1>–</h1>${html}</main></html>`,
        'text/html',
      );
      const style = alone.createElement('style');
      // The product's selectors begin at the stage, a child of the host.
      style.textContent = `:root { color-scheme: light dark } ${css.replaceAll(':root > div', 'main > div')}
        * { animation: none !important } main > h1 { clip-path: inset(50%); position: absolute }`;
      alone.head.append(style);
      for (const details of alone.querySelectorAll('details')) details.open = true;
      // Beside the words they were opened at there would be no room in a narrower window.
      for (const own of alone.querySelectorAll('main > div > [style]'))
        own.removeAttribute('style');
      document.replaceChild(document.adoptNode(alone.documentElement), document.documentElement);
    },
    { html, css },
  );
  return to;
}
