import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { root } from './project-files.ts';

/** Budgets of the scripts that run in pages, in bytes after gzip (1 kB is 1,000). Raise them knowingly. */
export const budgets: Readonly<Record<string, number>> = {
  // On every page before its own scripts.
  'ears.js': 1_000,
  'loader.js': 5_000,
  // The design allows 60 kB for the three together: first what is in view, then all of the page, then cards.
  // The first is the less the sooner marks are seen: 10 kB of its source take a third of a millisecond to start.
  'glance.js': 5_415,
  'reader.js': 27_670,
  'cards.js': 26_915,
  // These two come only when words are selected, or were saved of the page.
  'saving.js': 78_000,
  'finding.js': 26_000,
  // Only where a person writes an entry in the library: reading without painting.
  'preview.js': 32_000,
};

interface Size {
  file: string;
  bytes: number;
  budget: number;
}

export function measureScript(file: string, content: Uint8Array): Size {
  return { file, bytes: gzipSync(content, { level: 9 }).length, budget: budgets[file] ?? 0 };
}

/** The page scripts of one build, such as `.output/chrome-mv3`. */
export function measureBuild(folder: string): Size[] {
  return Object.keys(budgets).map((file) =>
    measureScript(file, readFileSync(`${root}${folder}/${file}`)),
  );
}

export function describeSize({ file, bytes, budget }: Size): string {
  const kilobytes = (count: number) => `${(count / 1_000).toFixed(1)} kB`;
  const over = bytes > budget ? `, ${bytes - budget} bytes too many` : '';
  return `${file} ${kilobytes(bytes)} of ${kilobytes(budget)}${over}`;
}

export function isTooLarge({ bytes, budget }: Size): boolean {
  return bytes > budget;
}
