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

test.each(['finished', 'done', '{"hover":"done"}'])('what stands there as %s harms nothing', (kept) => {
  sessionStorage.setItem('steps', kept);
  expect(Object.keys(readSteps())).toEqual(Object.keys(stepsAtFirst));
}); // prettier-ignore
