import { expect, test } from 'vitest';
import { getCitation, setCitation } from '../../storage/citation.ts';

test('the style of citations is the plain one until another is chosen', async () => {
  expect((await getCitation()).style).toBe('plain');
  await setCitation({ style: 'own', own: '{quote}' });
  expect(await getCitation()).toEqual({ style: 'own', own: '{quote}' });
});
