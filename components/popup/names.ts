import { fold } from '../../core/detection/fold.ts';

/** Whether the page's words differ from the name by more than case, accents and kinds of space. */
export function readsOtherwise(onPage: string, name: string): boolean {
  const plain = (text: string) => fold(text).replace(/\s+/g, ' ').trim();
  return plain(onPage) !== plain(name);
}

/** What of a hostile name is read out and laid out; an honest one is shorter. */
export function clip(text: string): string {
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
