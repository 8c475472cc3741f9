import { i18n } from '#i18n';
import { hasWords } from '../../core/library/sift-entries.ts';
import type { PageQuote } from '../../core/model/page-quote.ts';
import { stateNames } from '../popup/QuoteSection.tsx';
import type { QuoteOnPage } from '../popup/model.ts';
import { DateText } from '../shared/DateText.tsx';
import { Isolated } from '../shared/Isolated.tsx';
import type { PanelArticle } from './model.ts';

export interface QuotesPartActions {
  onShowQuote(id: string): void;
  onSaveQuote(id: string): void;
}

interface QuotesPartProps {
  article: PanelArticle;
  typed: string;
  actions: QuotesPartActions;
}

function SavedRow({
  quote,
  isOnPage,
  actions,
}: {
  quote: QuoteOnPage;
  isOnPage: boolean;
  actions: QuotesPartActions;
}) {
  const { id, words, speaker, state } = quote;
  return (
    <li class="row">
      <p class="words">
        <Isolated text={words} />
      </p>
      <p class="facts">
        {speaker !== undefined && (
          <>
            <Isolated text={speaker} />
            {' · '}
          </>
        )}
        {stateNames[state]()}
      </p>
      {isOnPage && state !== 'lost' && (
        <button type="button" onClick={() => actions.onShowQuote(id)}>
          {i18n.t('panel.showOnPage')}
        </button>
      )}
    </li>
  );
}

function FoundRow({
  found,
  canSave,
  actions,
}: {
  found: PageQuote;
  canSave: boolean;
  actions: QuotesPartActions;
}) {
  const { id, selector, speaker, saidAt } = found.quote;
  return (
    <li class="row">
      <p class="words">
        <Isolated text={selector.exact.replace(/\s+/g, ' ')} />
      </p>
      <p class="facts">
        {speaker ? <Isolated text={speaker.name} /> : i18n.t('saving.noSpeaker')}
        {saidAt !== undefined && (
          <>
            {', '}
            <DateText date={saidAt} />
          </>
        )}
        {found.isSaved && ` · ${i18n.t('saving.already')}`}
      </p>
      {!found.isSaved && canSave && (
        <button type="button" onClick={() => actions.onSaveQuote(id)}>
          {i18n.t('saving.save')}
        </button>
      )}
    </li>
  );
}

/** Quotes saved of the article, each with whether it stands as it was; and those found in it. */
export function QuotesPart({ article, typed, actions }: QuotesPartProps) {
  const { saved, found, canSave, from } = article;
  const kept = saved.filter(({ words, speaker }) => hasWords(`${words}\n${speaker}`, typed));
  const listed = found?.quotes.filter(({ quote }) =>
    hasWords(`${quote.selector.exact}\n${quote.speaker?.name}`, typed),
  );
  return (
    <>
      <section aria-labelledby="panel-saved">
        <h2 id="panel-saved">{i18n.t('popup.quotes.title')}</h2>
        {kept.length === 0 && <p class="hint">{i18n.t('panel.quotes.noneSaved')}</p>}
        <ul class="rows">
          {kept.map((quote) => (
            <SavedRow key={quote.id} quote={quote} isOnPage={from === 'tab'} actions={actions} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="panel-found">
        <h2 id="panel-found">{i18n.t('panel.quotes.found')}</h2>
        {!canSave && <p class="hint">{i18n.t('panel.quotes.needsAddress')}</p>}
        {!listed && <p class="hint">{i18n.t('popup.looking')}</p>}
        {listed?.length === 0 && <p class="hint">{i18n.t('saving.listEmpty')}</p>}
        <ul class="rows">
          {listed?.map((one) => (
            <FoundRow key={one.quote.id} found={one} canSave={canSave} actions={actions} />
          ))}
        </ul>
      </section>
    </>
  );
}
