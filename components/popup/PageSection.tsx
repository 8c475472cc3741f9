import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { EntryKey } from '../../core/model/entry.ts';
import { ArticleDay } from './ArticleDay.tsx';
import { EntryList } from './EntryList.tsx';
import { PageStatus } from './PageStatus.tsx';
import { QuoteSection, type QuoteActions } from './QuoteSection.tsx';
import type { PopupState } from './model.ts';

export interface PageActions extends QuoteActions {
  onRead(): void;
  onOpen(key: EntryKey): void;
  onPanel(): void;
}

const titleId = 'page-title';

/** Where the button that had the focus is gone, the focus goes to the title above the answer. */
function useFocusAfter(offered: boolean) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!offered) return undefined;
    const heading = title.current;
    return () => {
      if (document.activeElement === document.body) heading?.focus();
    };
  }, [offered]);
  return title;
}

/** The page behind the popup: whom and what it names, or why that is not known. */
export function PageSection({ state, actions }: { state: PopupState; actions: PageActions }) {
  const { page } = state;
  const starting = page.is === 'starting';
  const offered = starting || page.is === 'unread' || page.is === 'failed';
  const title = useFocusAfter(offered);
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId} ref={title} tabIndex={-1}>
        {i18n.t('popup.page')}
      </h2>
      {page.is === 'read' && <ArticleDay day={page.day} />}
      <PageStatus state={state} />
      {offered && (
        <button
          type="button"
          class="action"
          aria-disabled={starting}
          onClick={() => {
            if (!starting) actions.onRead();
          }}
        >
          {i18n.t('popup.read')}
        </button>
      )}
      {page.is === 'read' && page.entries.length > 0 && (
        <EntryList entries={page.entries} onOpen={actions.onOpen} />
      )}
      {page.is === 'read' && <QuoteSection quotes={page.quotes} actions={actions} />}
      <button type="button" class="action" onClick={actions.onPanel}>
        {i18n.t('card.panel')}
      </button>
    </section>
  );
}
