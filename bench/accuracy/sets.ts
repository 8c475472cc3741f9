import { existsSync, readFileSync } from 'node:fs';
import { parseDatasetText } from '../../core/datasets/parse-dataset.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import type { Span } from '../../core/model/span.ts';

/** Labelled news as docs/accuracy.md describes it: one JSON object a line. */
export function readLines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}

export function readDataset(file: string): Dataset {
  const parsed = parseDatasetText(readFileSync(file, 'utf8'));
  if (parsed.ok) return parsed.value;
  const [problem] = parsed.error;
  throw new Error(`${file} is no dataset: ${problem?.at} ${problem?.message}`);
}

/** The file of a set in a folder, or undefined where it has none. */
export function findSet(folder: string, name: string): string | undefined {
  const file = `${folder}/${name}`;
  return existsSync(file) ? file : undefined;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function share(part: number, whole: number): number {
  return whole === 0 ? Number.NaN : part / whole;
}

export function f1(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

/** A line of the page: what was measured on what, and its figures by name. */
export interface Measured {
  set: string;
  size: string;
  figures: Readonly<Record<string, number>>;
}
