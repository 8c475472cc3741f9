import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describeSchema } from '../../scripts/write-schema.ts';

test('docs/dataset.schema.json is what the validating definition says; else run: npm run schema', async () => {
  const published = readFileSync(
    new URL('../../docs/dataset.schema.json', import.meta.url),
    'utf8',
  );
  expect(published).toBe(await describeSchema());
});
