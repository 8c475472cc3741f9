import type { Day } from '../../core/model/partial-date.ts';

/** The three things to try, in the order in which they are offered. */
export const stepIds = ['hover', 'save', 'again'] as const;
export type StepId = (typeof stepIds)[number];
export type StepState = 'open' | 'done' | 'skipped';
export type Steps = Readonly<Record<StepId, StepState>>;

export const stepsAtFirst: Steps = { hover: 'open', save: 'open', again: 'open' };

/** The step to do now; undefined after the last. */
export function currentStep(steps: Steps): StepId | undefined {
  return stepIds.find((id) => steps[id] === 'open');
}

/** What was skipped may be done all the same; what was done stays done. */
export function markStep(steps: Steps, id: StepId, state: 'done' | 'skipped'): Steps {
  return steps[id] === 'done' ? steps : { ...steps, [id]: state };
}

/** A quote saved of the sample. */
export interface TriedQuote {
  id: string;
  words: string;
}

/** How far the third step is: words have to be saved, the page left, and found again. */
export type Return = 'nothing saved' | 'not left' | 'back';

/** The day of the sample article: what was said before it is prior. */
export const sampleDay: Day = '2025-10-09';
