import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { currentStep, stepIds, type Return, type StepId, type Steps } from './model.ts';
import { useKeptFocus } from '../shared/use-kept-focus.ts';
import { useId } from '../shared/use-id.ts';

export interface StepActions {
  onSkip(id: StepId): void;
  /** Loads the page anew, as a later visit does. */
  onComeBack(): void;
  /** Opens the card of the words that were saved. */
  onShowSaved(): void;
}

interface StepListProps {
  steps: Steps;
  comesBack: Return;
  actions: StepActions;
}

const titles: Record<StepId, () => string> = {
  hover: () => i18n.t('welcome.hover.title'),
  save: () => i18n.t('welcome.save.title'),
  again: () => i18n.t('welcome.again.title'),
};

const stateNames = {
  done: () => i18n.t('welcome.steps.done'),
  skipped: () => i18n.t('welcome.steps.skipped'),
};

const againTexts: Record<Return, () => string> = {
  'nothing saved': () => i18n.t('welcome.again.nothing'),
  'not left': () => i18n.t('welcome.again.leave'),
  back: () => i18n.t('welcome.again.tinted'),
};

function AgainText({ comesBack, actions }: Omit<StepListProps, 'steps'>) {
  const isBack = comesBack === 'back';
  return (
    <>
      <p>{againTexts[comesBack]()}</p>
      <button
        type="button"
        class="primary"
        disabled={comesBack === 'nothing saved'}
        onClick={isBack ? actions.onShowSaved : actions.onComeBack}
      >
        {isBack ? i18n.t('welcome.again.show') : i18n.t('welcome.again.comeBack')}
      </button>
    </>
  );
}

/** What to do at each step; it stays in place when it is done, so that the sample below does not move. */
const texts: Record<StepId, (props: Omit<StepListProps, 'steps'>) => ComponentChildren> = {
  hover: () => (
    <>
      <p>{i18n.t('welcome.hover.text')}</p>
      <p class="hint">{i18n.t('welcome.hover.keys')}</p>
    </>
  ),
  save: () => (
    <>
      <p>{i18n.t('welcome.save.text', [i18n.t('saving.save')])}</p>
      <p class="hint">{i18n.t('welcome.save.keys')}</p>
    </>
  ),
  again: (props) => <AgainText {...props} />,
};

function Step({ id, steps, ...props }: StepListProps & { id: StepId }) {
  const titleId = useId();
  const state = steps[id];
  const isCurrent = currentStep(steps) === id;
  return (
    <li class={`step ${state}`} aria-current={isCurrent ? 'step' : undefined}>
      <span class="number" aria-hidden="true">
        {state === 'done' ? (
          <svg viewBox="0 0 16 16" width="16" height="16">
            <path d="M3.5 8.5l3 3 6-7" fill="none" stroke="currentColor" stroke-width="2" />
          </svg>
        ) : (
          stepIds.indexOf(id) + 1
        )}
      </span>
      <h3 id={titleId}>{titles[id]()}</h3>
      <div class="how-far">
        {state === 'open' ? (
          <button type="button" aria-describedby={titleId} onClick={() => props.actions.onSkip(id)}>
            {i18n.t('welcome.steps.skip')}
          </button>
        ) : (
          <span>{stateNames[state]()}</span>
        )}
      </div>
      <div class="what">{texts[id](props)}</div>
    </li>
  );
}

/** What just changed, for those who do not see it. */
function tellProgress(steps: Steps): string {
  const current = currentStep(steps);
  if (current === undefined) return i18n.t('welcome.steps.finished');
  const first = stepIds[0] === current && steps[current] === 'open';
  return first ? '' : i18n.t('welcome.steps.next', [titles[current]()]);
}

export function StepList(props: StepListProps) {
  const id = useId();
  const frame = useKeptFocus<HTMLElement>();
  return (
    <section class="steps" aria-labelledby={id} ref={frame}>
      <h2 id={id} tabIndex={-1}>
        {i18n.t('welcome.steps.title')}
      </h2>
      <ol>
        {stepIds.map((one) => (
          <Step key={one} id={one} {...props} />
        ))}
      </ol>
      <p class="progress" role="status">
        {tellProgress(props.steps)}
      </p>
    </section>
  );
}
