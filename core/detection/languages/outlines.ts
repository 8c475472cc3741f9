import { englishOutline } from './en.ts';
import type { Outline } from './language.ts';
import { russianOutline } from './ru.ts';
import { ukrainianOutline } from './uk.ts';

/** The table of outlines, in the order in which they are tried. */
const outlines: readonly Outline[] = [englishOutline, russianOutline, ukrainianOutline];

/**
 * The row for a page: by what it says of itself (`ru-RU`), else by the letters of its text, else the
 * first row.
 * @param sample asked for only where the page names no language that has a row
 */
export function chooseOutline(declared: string | undefined, sample: () => string): Outline {
  const code = declared?.toLowerCase().split(/[-_]/)[0];
  const named = outlines.find((outline) => outline.code === code);
  if (named) return named;
  const lower = sample().slice(0, 2000).toLowerCase();
  const share = ({ letters }: Outline) => lower.match(new RegExp(letters, 'g'))?.length ?? 0;
  return outlines.reduce((best, outline) => (share(outline) > share(best) ? outline : best));
}
