import { expect, test } from 'vitest';
import {
  currentStep,
  markStep,
  stepsAtFirst,
  type StepState,
} from '../../../components/welcome/model.ts';

test.each<[StepState, StepState, StepState, string | undefined]>([
  ['open', 'open', 'open', 'hover'],
  ['done', 'open', 'open', 'save'],
  ['open', 'done', 'open', 'hover'],
  ['skipped', 'done', 'open', 'again'],
  ['done', 'skipped', 'skipped', undefined],
])('after %s, %s and %s the step to do is %s', (hover, save, again, current) => {
  expect(currentStep({ hover, save, again })).toBe(current);
});

test('what was skipped may be done all the same, and what was done stays done', () => {
  const skipped = markStep(stepsAtFirst, 'save', 'skipped');
  expect(skipped).toEqual({ hover: 'open', save: 'skipped', again: 'open' });
  const done = markStep(skipped, 'save', 'done');
  expect(done.save).toBe('done');
  expect(markStep(done, 'save', 'skipped')).toEqual(done);
});
