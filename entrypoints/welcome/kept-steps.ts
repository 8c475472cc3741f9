import {
  markStep,
  stepIds,
  stepsAtFirst,
  type StepState,
  type Steps,
} from '../../components/welcome/model.ts';

const key = 'steps';

/** How far the steps are in this tab: coming back to the page, as the third wants it, does not begin anew. */
export function readSteps(): Steps {
  const kept = (sessionStorage.getItem(key) ?? '').split(' ') as StepState[];
  return stepIds.reduce((steps, id, i) => {
    const state = kept[i];
    return state === 'done' || state === 'skipped' ? markStep(steps, id, state) : steps;
  }, stepsAtFirst);
}

export function keepSteps(steps: Steps): void {
  sessionStorage.setItem(key, stepIds.map((id) => steps[id]).join(' '));
}
