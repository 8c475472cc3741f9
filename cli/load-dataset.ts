import { readFileSync, readdirSync } from 'node:fs';
import { assembleStarter } from '../starter/assemble.ts';
import { parseDataset, parseDatasetText, type Problem } from '../core/datasets/parse-dataset.ts';
import type { Dataset } from '../core/model/dataset.ts';
import type { Result } from '../core/model/result.ts';

const starter = new URL('../starter/', import.meta.url);

function readJson(name: string) {
  return JSON.parse(readFileSync(new URL(name, starter), 'utf8'));
}

/** The bundled dataset from its source files, as the build packs it. */
export function readStarter(): Result<Dataset, Problem[]> {
  const statements = readdirSync(new URL('statements/', starter))
    .filter((name) => name.endsWith('.json'))
    .sort();
  return parseDataset(
    assembleStarter(
      readJson('head.json'),
      readJson('people.json'),
      readJson('terms.json'),
      statements.map((name) => readJson(`statements/${name}`)),
    ),
  );
}

export function readDatasetFile(file: string): Result<Dataset, Problem[]> {
  return parseDatasetText(readFileSync(file, 'utf8'));
}
