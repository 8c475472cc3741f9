import { i18n } from '#i18n';
import type { Reading } from '../../core/model/reading.ts';
import type { Return, Steps, TriedQuote } from './model.ts';
import { Sample, type SampleProps } from './Sample.tsx';
import { Sight } from './Sight.tsx';
import { Sites, type SiteActions } from './Sites.tsx';
import { StepList, type StepActions } from './StepList.tsx';
import { useId } from '../shared/use-id.ts';

export interface WelcomeState {
  steps: Steps;
  comesBack: Return;
  tried: readonly TriedQuote[];
  removal: SampleProps['removal'];
  /** Undefined until it is known. */
  reading: Pick<Reading, 'sites' | 'sitesOn'> | undefined;
  withheld: boolean;
  /** The languages whose names are read, as the interface's language lists them. */
  languages: string;
}

export interface WelcomeActions extends StepActions, SiteActions {
  onRemoveTried(): void;
}

function Languages({ languages }: Pick<WelcomeState, 'languages'>) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{i18n.t('welcome.languages.title')}</h2>
      <p>{i18n.t('welcome.languages.read', [languages])}</p>
      <p>{i18n.t('welcome.languages.interface')}</p>
    </section>
  );
}

/** The first-run page: what the extension does, tried on a live sample, and what it sees. */
export function Welcome({ state, actions }: { state: WelcomeState; actions: WelcomeActions }) {
  const { steps, comesBack, tried, removal, reading, withheld, languages } = state;
  return (
    <>
      <header class="welcome">
        <img src="/icon/icon.svg" alt="" width="48" height="48" />
        <div>
          <h1>{i18n.t('welcome.title')}</h1>
          <p>{i18n.t('welcome.lead')}</p>
        </div>
      </header>
      <main class="welcome">
        <div class="try">
          <StepList steps={steps} comesBack={comesBack} actions={actions} />
          <Sample tried={tried} removal={removal} onRemove={actions.onRemoveTried} />
        </div>
        {reading && <Sites reading={reading} withheld={withheld} actions={actions} />}
        <Sight />
        <Languages languages={languages} />
      </main>
      <footer class="welcome">
        <p>{i18n.t('welcome.again.page')}</p>
        <ul>
          <li>
            <a href="/library.html">{i18n.t('library.title')}</a>
          </li>
          <li>
            <a href="/options.html">{i18n.t('settings.title')}</a>
          </li>
        </ul>
      </footer>
    </>
  );
}
