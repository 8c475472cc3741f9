import { expect } from 'vitest';
import type { Key, Modifier, TestPage } from './browser.ts';

/** What a person does who has no pointer: goes from stop to stop, and sees where they are. */

export interface Focused {
  /** As it is called: its label, or its text. */
  name: string;
  /** A line is drawn around it, or around what shows it. */
  isRinged: boolean;
  isRow: boolean;
  href: string | null;
}

/** Runs in pages: what has the focus, `inside` a closed root or in the document. */
function look(inside: Element | null): Focused | null {
  const one = (inside ?? document.activeElement) as HTMLInputElement | HTMLAnchorElement | null;
  if (!one || one === document.body) return null;
  const label = (one as HTMLInputElement).labels?.[0];
  const shows = one.closest('label.button');
  const styles = [getComputedStyle(one), getComputedStyle(one, '::after')];
  if (shows) styles.push(getComputedStyle(shows));
  return {
    name: (one.ariaLabel ?? label?.innerText ?? one.innerText ?? '').replace(/\s+/g, ' ').trim(),
    // Firefox draws no ring in a tab that its remote control has not made the active one.
    isRinged:
      !document.hasFocus() ||
      styles.some(
        ({ outlineStyle, outlineWidth }) =>
          outlineStyle === 'auto' || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2),
      ),
    isRow: one.classList.contains('row'),
    href: one.getAttribute('href'),
  };
}

export async function seeFocus(page: TestPage): Promise<Focused | null> {
  const isOurs = await page.evaluate(
    () => document.activeElement?.matches('[popover="manual"]') ?? false,
  );
  return isOurs
    ? page.inCard<Focused | null>(`(${look.toString()})(root.activeElement)`)
    : page.evaluate(look, null);
}

/** So many stops no page of ours has. */
const mostStops = 80;

/** Goes on with Tab until what is looked for has the focus; at every stop the focus is seen. */
export async function tabTo(
  page: TestPage,
  wanted: string | ((focused: Focused) => boolean),
  ...modifiers: Modifier[]
): Promise<Focused> {
  const passed: string[] = [];
  for (let stop = 0; stop < mostStops; stop++) {
    await page.press('Tab', ...modifiers);
    const focused = await seeFocus(page);
    // Beyond the last stop is the browser's own bar.
    if (!focused) continue;
    expect(focused.isRinged, `the focus is seen on “${focused.name}”`).toBe(true);
    if (typeof wanted === 'string' ? focused.name === wanted : wanted(focused)) return focused;
    passed.push(focused.name);
  }
  throw new Error(`Tab does not reach ${String(wanted)}; it passed ${passed.join(' | ')}.`);
}

/** Goes to a button, link or field by its name and presses a key on it. */
export async function tabAndPress(
  page: TestPage,
  name: string | ((focused: Focused) => boolean),
  key: Key = 'Enter',
): Promise<void> {
  await tabTo(page, name);
  await page.press(key);
}

/** Goes to a field and types in place of what is in it. */
export async function tabAndType(page: TestPage, label: string, text: string): Promise<void> {
  await tabTo(page, label);
  await page.press('KeyA', 'Control');
  await page.type(text);
}
