import { i18n } from '#i18n';
import { AccessNote } from './AccessNote.tsx';
import { PageSection, type PageActions } from './PageSection.tsx';
import { Switches } from './Switches.tsx';
import type { PopupState } from './model.ts';

export interface PopupActions extends PageActions {
  onEverywhere(on: boolean): void;
  onSite(site: string, on: boolean): void;
  onGrant(): void;
  onLibrary(): void;
  onSettings(): void;
}

export function Popup({ state, actions }: { state: PopupState; actions: PopupActions }) {
  // Without access nothing can be said of a page, so the note alone says what to do.
  const showsPage = !(state.withheld && state.page.is === 'closed');
  return (
    <>
      <header>
        <img src="/icon/icon.svg" alt="" width="24" height="24" />
        <h1>{i18n.t('extension.name')}</h1>
        <div class="ways">
          <button type="button" onClick={actions.onLibrary}>
            {i18n.t('library.title')}
          </button>
          <button type="button" onClick={actions.onSettings}>
            {i18n.t('settings.title')}
          </button>
        </div>
      </header>
      <main>
        <Switches state={state} onEverywhere={actions.onEverywhere} onSite={actions.onSite} />
        {state.withheld && <AccessNote onGrant={actions.onGrant} />}
        {showsPage && <PageSection state={state} actions={actions} />}
      </main>
    </>
  );
}
