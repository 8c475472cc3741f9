import { writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import prettier from 'prettier';
import { datasetSchema } from '../core/datasets/schema.ts';

/** The published JSON Schema, out of the definition that validates. */
export async function describeSchema(): Promise<string> {
  // That a day is one of the calendar is a check in code; JSON Schema has no word for it.
  const schema = toJsonSchema(datasetSchema, { errorMode: 'ignore', typeMode: 'input' });
  const head = {
    $id: 'source-context/dataset@1',
    title: 'A dataset of Source Context: people, terms and statements',
  };
  const options = await prettier.resolveConfig('docs/dataset.schema.json');
  return prettier.format(JSON.stringify({ ...head, ...schema }), { ...options, parser: 'json' });
}

if (import.meta.main)
  writeFileSync(new URL('../docs/dataset.schema.json', import.meta.url), await describeSchema());
