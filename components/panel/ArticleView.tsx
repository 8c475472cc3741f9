import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { listChronicle } from '../../core/cards/chronicle.ts';
import { siftEntries } from '../../core/library/sift-entries.ts';
import type { EntryKey } from '../../core/model/entry.ts';
import { EntryRows } from './EntryRows.tsx';
import { QuotesPart, type QuotesPartActions } from './QuotesPart.tsx';
import { TimelinePart } from './TimelinePart.tsx';
import { parts, type Part, type Showing } from './showing.ts';
import type { PanelArticle } from './model.ts';

export interface ArticleActions extends QuotesPartActions {
  onOpen(key: EntryKey): void;
  onAddPerson(name: string): void;
}

interface ArticleViewProps {
  article: PanelArticle;
  showing: Showing;
  onShow(change: Partial<Showing>): void;
  actions: ArticleActions;
}

const partNames: Readonly<Record<Part, () => string>> = {
  entries: () => i18n.t('panel.parts.entries'),
  timeline: () => i18n.t('panel.parts.timeline'),
  quotes: () => i18n.t('panel.parts.quotes'),
};

/** One part of an article at a time, with a filter over all of them. */
export function ArticleView({ article, showing, onShow, actions }: ArticleViewProps) {
  const { part, typed } = showing;
  const sifted = useMemo(() => siftEntries(article.entries, typed), [article.entries, typed]);
  const chronicle = useMemo(
    () => listChronicle(article.entries.flatMap(({ card }) => card ?? [])),
    [article.entries],
  );
  return (
    <>
      <div class="controls">
        <input
          type="search"
          value={typed}
          aria-label={i18n.t('panel.filter')}
          placeholder={i18n.t('panel.filter')}
          onInput={({ currentTarget }) => onShow({ typed: currentTarget.value })}
        />
        <div class="parts" role="group" aria-label={i18n.t('panel.parts.label')}>
          {parts.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === part}
              onClick={() => onShow({ part: one })}
            >
              {partNames[one]()}
            </button>
          ))}
        </div>
      </div>
      {part === 'entries' && (
        <EntryRows
          sifted={sifted}
          isFiltered={typed.trim() !== ''}
          names={article.found?.names ?? []}
          actions={actions}
        />
      )}
      {part === 'timeline' && (
        <TimelinePart
          chronicle={chronicle}
          showing={showing}
          onShow={onShow}
          onOpen={actions.onOpen}
        />
      )}
      {part === 'quotes' && <QuotesPart article={article} typed={typed} actions={actions} />}
    </>
  );
}
