import { expect } from 'vitest';
import type { TestPage } from './browser.ts';

/** What a person does with the side panel, which in tests stands in a tab behind the article. */

/** The names listed, in their order. */
export function listed(panel: TestPage): Promise<string[]> {
  return panel.evaluate(() =>
    Array.from(document.querySelectorAll('.row .name'), (one) => one.textContent ?? ''),
  );
}

/** As `textOf` of forms, but with rows that are not laid out, as none is in a tab behind another. */
export function textOf(panel: TestPage, selector: string): Promise<string> {
  return panel.evaluate((of) => document.querySelector(of)?.textContent ?? '', selector);
}

export async function untilText(panel: TestPage, text: string, selector: string): Promise<void> {
  await expect
    .poll(() => textOf(panel, selector), { timeout: 8_000, message: `${selector} in the panel` })
    .toContain(text);
}

export function fill(panel: TestPage, selector: string, value: string): Promise<void> {
  return panel.evaluate(
    ({ of, text }) => {
      const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(of);
      if (!field) throw new Error(`There is no field ${of}.`);
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    { of: selector, text: value },
  );
}
