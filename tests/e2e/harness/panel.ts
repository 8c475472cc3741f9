import { expect } from 'vitest';
import type { TestPage } from './browser.ts';

/** What a person does with the side panel, which in tests stands in a tab behind the article. */

/** The names listed, in their order. */
export function listed(panel: TestPage): Promise<string[]> {
  return panel.evaluate(() =>
    Array.from(document.querySelectorAll('.row .name'), (one) => one.textContent ?? ''),
  );
}

export function textOf(panel: TestPage, selector: string): Promise<string> {
  return panel.evaluate((of) => document.querySelector(of)?.textContent ?? '', selector);
}

export async function untilText(panel: TestPage, selector: string, text: string): Promise<void> {
  await expect
    .poll(() => textOf(panel, selector), { timeout: 8_000, message: `${selector} in the panel` })
    .toContain(text);
}

/** Presses the first button that says so. */
export async function press(panel: TestPage, words: string): Promise<void> {
  const pressed = await panel.evaluate((text) => {
    const buttons = Array.from(document.querySelectorAll('button'));
    const found = buttons.find((one) => one.textContent?.trim() === text);
    found?.click();
    return found !== undefined;
  }, words);
  expect(pressed, `a button “${words}”`).toBe(true);
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
