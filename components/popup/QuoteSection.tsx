import { i18n } from '#i18n';
import { Isolated } from '../shared/Isolated.tsx';
import { clip } from './names.ts';
import type { QuoteOnPage } from './model.ts';

export interface QuoteActions {
  onShowQuote(id: string): void;
  onListQuotes(): void;
}

export const stateNames = {
  same: () => i18n.t('popup.quotes.same'),
  changed: () => i18n.t('popup.quotes.changed'),
  lost: () => i18n.t('popup.quotes.lost'),
};

/** The quotes saved of the page, each with whether it stands as it was, and the way to save more. */
export function QuoteSection({
  quotes,
  actions,
}: {
  quotes: readonly QuoteOnPage[];
  actions: QuoteActions;
}) {
  return (
    <>
      {quotes.length > 0 && (
        <>
          <h3>{i18n.t('popup.quotes.title')}</h3>
          <ul class="entries">
            {quotes.map(({ id, words, state }) => (
              <li key={id}>
                <button type="button" class="entry" onClick={() => actions.onShowQuote(id)}>
                  <span class="name quote">
                    <Isolated text={clip(words)} />
                  </span>{' '}
                  <span class="facts">{stateNames[state]()}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <button type="button" class="action" onClick={actions.onListQuotes}>
        {i18n.t('popup.quotes.list')}
      </button>
    </>
  );
}
