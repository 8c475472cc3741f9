import { expect } from 'vitest';
import type { TestPage } from './browser.ts';

/** What a person does with a page of the extension, by the words that they read. */

export function textOf(page: TestPage, selector = 'body'): Promise<string> {
  return page.evaluate(
    (selector) => document.querySelector<HTMLElement>(selector)?.innerText ?? '',
    selector,
  );
}

export async function untilText(
  page: TestPage,
  text: string | RegExp,
  selector = 'body',
): Promise<void> {
  await expect.poll(() => textOf(page, selector), { timeout: 8_000 }).toMatch(text);
}

/** Presses the first that fits and is taken by its words, once it is there and can be pressed. */
async function pressFirst(
  page: TestPage,
  wanted: { selector: string; words: string; whole: boolean },
): Promise<void> {
  await expect
    .poll(
      () =>
        page.evaluate(({ selector, words, whole }) => {
          // A row that is skipped in a tab behind another has no text that is laid out.
          const nameOf = (one: HTMLElement) => one.ariaLabel ?? (one.innerText || one.textContent);
          const isIt = (one: HTMLElement) =>
            whole ? nameOf(one)?.trim() === words : one.textContent?.includes(words);
          const found = [...document.querySelectorAll<HTMLElement>(selector)].find(
            (one) => isIt(one) && !one.matches(':disabled'),
          );
          found?.focus();
          found?.click();
          return found !== undefined;
        }, wanted),
      { timeout: 8_000, message: `${wanted.selector} “${wanted.words}”` },
    )
    .toBe(true);
}

/** Presses the button or link that is called so. */
export function pressNamed(page: TestPage, name: string): Promise<void> {
  return pressFirst(page, { selector: 'button, a', words: name, whole: true });
}

/** Presses what fits the selector and has these words in it. */
export function press(page: TestPage, selector: string, words = ''): Promise<void> {
  return pressFirst(page, { selector, words, whole: false });
}

/** Fills in the field with this label, as typing does. */
export async function fillIn(page: TestPage, label: string, value: string): Promise<void> {
  await expect
    .poll(
      () =>
        page.evaluate(
          ({ label, value }) => {
            const labels = [...document.querySelectorAll('label')];
            const field = labels.find((one) => one.innerText.trim() === label)?.control;
            if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement))
              return false;
            field.value = value;
            for (const type of ['input', 'change'])
              field.dispatchEvent(new Event(type, { bubbles: true }));
            return true;
          },
          { label, value },
        ),
      { timeout: 8_000, message: `the field “${label}”` },
    )
    .toBe(true);
}

/** Chooses an option of the field with this label. */
export async function choose(page: TestPage, label: string, value: string): Promise<void> {
  await expect
    .poll(
      () =>
        page.evaluate(
          ({ label, value }) => {
            const labels = [...document.querySelectorAll('label')];
            const field = labels.find((one) => one.innerText.trim() === label)?.control;
            if (!(field instanceof HTMLSelectElement)) return false;
            field.value = value;
            field.dispatchEvent(new Event('change', { bubbles: true }));
            return true;
          },
          { label, value },
        ),
      { timeout: 8_000, message: `the choice “${label}”` },
    )
    .toBe(true);
}

/** Goes to another part of the library. */
export function goTo(page: TestPage, place: string): Promise<void> {
  return page.evaluate((place) => void (location.hash = place), place);
}

/** A file by its name and its text, its bytes, or how many bytes of zero. */
export interface ChosenFile {
  name: string;
  text?: string;
  bytes?: number[];
  zeros?: number;
}

/** Chooses files as a person would. */
export function chooseFiles(page: TestPage, files: ChosenFile[]): Promise<void> {
  return page.evaluate((files) => {
    const transfer = new DataTransfer();
    for (const { name, text, bytes, zeros } of files) {
      const content = text ?? (bytes ? Uint8Array.from(bytes) : new Uint8Array(zeros ?? 0));
      transfer.items.add(new File([content], name));
    }
    const input = document.querySelector<HTMLInputElement>('input[type="file"]')!;
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, files);
}

/** Keeps what is downloaded from now on instead of saving it; `takeDownloads` gives it. */
export function catchDownloads(page: TestPage): Promise<void> {
  return page.evaluate(() => {
    const caught: { name: string; blob: Blob }[] = [];
    const blobs = new Map<string, Blob>();
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      const address = create(blob);
      blobs.set(address, blob as Blob);
      return address;
    };
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      const blob = blobs.get(this.href);
      if (blob) caught.push({ name: this.download, blob });
      else this.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    };
    (globalThis as { caught?: typeof caught }).caught = caught;
  });
}

export interface Download {
  name: string;
  text: string;
  bytes: number[];
}

export function takeDownloads(page: TestPage): Promise<Download[]> {
  return page.evaluate(async () => {
    const { caught = [] } = globalThis as { caught?: { name: string; blob: Blob }[] };
    return Promise.all(
      caught.splice(0).map(async ({ name, blob }) => ({
        name,
        text: await blob.text(),
        bytes: [...new Uint8Array(await blob.arrayBuffer())],
      })),
    );
  });
}

/** The file that is downloaded next. */
export async function untilDownload(page: TestPage): Promise<Download> {
  const files: Download[] = [];
  await expect
    .poll(async () => files.push(...(await takeDownloads(page))), {
      timeout: 8_000,
      message: 'a download',
    })
    .toBe(1);
  return files[0]!;
}
