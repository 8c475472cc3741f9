import { beforeEach, expect, test } from 'vitest';
import { stepsAtFirst, type Steps } from '../../../components/welcome/model.ts';
import { keepSteps, readSteps } from '../../../entrypoints/welcome/kept-steps.ts';

beforeEach(() => sessionStorage.clear());

test('a tab that has none begins at the first step', () => {
  expect(readSteps()).toEqual(stepsAtFirst);
});

test('what was done and skipped is known when the page comes back', () => {
  const steps: Steps = { hover: 'done', save: 'skipped', again: 'open' };
  keepSteps(steps);
  expect(readSteps()).toEqual(steps);
});

test.each([
  ['finished', stepsAtFirst],
  ['{"hover":"done"}', stepsAtFirst],
  ['open gone skipped', { ...stepsAtFirst, again: 'skipped' }],
  ['done', { ...stepsAtFirst, hover: 'done' }],
  ['done done done done', { hover: 'done', save: 'done', again: 'done' }],
])('what stands there as %s harms nothing', (kept, steps) => {
  sessionStorage.setItem('steps', kept);
  expect(readSteps()).toEqual(steps);
});
