import { readFileSync, readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import {
  assembleDataset,
  readParts,
  type SourceFile,
} from '../core/datasets/dataset-formats/index.ts';
import type { DatasetParts } from '../core/datasets/dataset-formats/dataset-format.ts';
import type { Problem } from '../core/datasets/parse-dataset.ts';
import type { Dataset } from '../core/model/dataset.ts';
import type { Result } from '../core/model/result.ts';
import { DataError, InputError } from './ndjson.ts';

const endings = new Set(['.json', '.jsonld', '.csv']);

/** The files that are named, and those in folders that are named, in the order of their names. */
function* findFiles(paths: readonly string[]): Generator<string> {
  for (const path of paths) {
    if (!statSync(path).isDirectory()) yield path;
    else
      for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) =>
        a.name < b.name ? -1 : 1,
      ))
        if (entry.isDirectory() || endings.has(extname(entry.name)))
          yield* findFiles([join(path, entry.name)]);
  }
}

/** UTF-8, as all formats are written; another encoding would put nonsense into names. */
function readText(file: string): SourceFile {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
    return { name: file, text };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new DataError(`${file} is not in UTF-8; save it in that encoding and try again`);
  }
}

export function listProblems(problems: readonly Problem[]): string {
  return problems
    .map(({ at, message }) => `  ${at === '' ? 'the file' : at}: ${message}`)
    .join('\n');
}

function orExplain<T>(result: Result<T, Problem[]>): T {
  if (result.ok) return result.value;
  throw new DataError(`this is no valid dataset:\n${listProblems(result.error)}`);
}

/** Rows of all files, not validated. */
export function readSourceParts(paths: readonly string[]): DatasetParts {
  if (paths.length === 0) throw new InputError('name the files or folders to read');
  return orExplain(readParts([...findFiles(paths)].map(readText)));
}

/** A dataset from its files: one that is whole, or a head and tables. */
export function readSources(paths: readonly string[]): Dataset {
  return orExplain(assembleDataset(readSourceParts(paths)));
}
