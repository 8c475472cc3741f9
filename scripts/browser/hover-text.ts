import type { Page } from 'playwright-core';

/** Where a text stands in an element of the page: the middle of its first line, in CSS pixels. */
export async function findText(
  page: Page,
  selector: string,
  text: string,
): Promise<{ x: number; y: number }> {
  const place = await page.evaluate(
    ({ selector: within, text: wanted }) => {
      const root = document.querySelector(within);
      const walker = root && document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker?.nextNode(); node; node = walker?.nextNode()) {
        const at = (node as Text).data.indexOf(wanted);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const [rect] = range.getClientRects();
        if (rect) return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
      }
      return undefined;
    },
    { selector, text },
  );
  if (!place) throw new Error(`"${text}" does not stand in ${selector}.`);
  return place;
}

/** Rests the pointer on a text as a hand does: from a little way off, slowing down. */
export async function restOn(page: Page, selector: string, text: string): Promise<void> {
  // Scrolling keeps cards shut for a moment; only movement after it counts.
  await findText(page, selector, text);
  await page.waitForTimeout(250);
  const { x, y } = await findText(page, selector, text);
  await page.mouse.move(x - 40, y - 30);
  await page.mouse.move(x, y, { steps: 6 });
}
