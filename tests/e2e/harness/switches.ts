import { expect } from 'vitest';
import type { TestPage } from './browser.ts';

/** Presses a switch of the popup by its name, as soon as it can be pressed. */
export async function flip(popup: TestPage, label: RegExp): Promise<void> {
  await expect
    .poll(() =>
      popup.evaluate((source) => {
        const wanted = new RegExp(source);
        const control = [...document.querySelectorAll<HTMLElement>('[role="switch"]')].find((one) =>
          wanted.exec(
            `${one.ariaLabel ?? ''} ${one.textContent} ${(one as HTMLInputElement).labels?.[0]?.textContent ?? ''}`,
          ),
        );
        if (!control || control.matches(':disabled')) return false;
        control.click();
        return true;
      }, label.source),
    )
    .toBe(true);
}
