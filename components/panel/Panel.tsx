import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ArticleView, type ArticleActions } from './ArticleView.tsx';
import { CardDetail } from './CardDetail.tsx';
import { PanelHeader } from './PanelHeader.tsx';
import { PasteForm } from './PasteForm.tsx';
import { Teaching } from './Teaching.tsx';
import { startShowing } from './showing.ts';
import type { PanelState, PastedText } from './model.ts';

export interface PanelActions extends ArticleActions {
  onPin(): void;
  onBack(): void;
  onShowOnPage(key: string): void;
  /** Reads the tab's page though it does not look like an article. */
  onRead(): void;
  onOpenPaste(): void;
  onClosePaste(): void;
  onPaste(pasted: PastedText): void;
  onLibrary(): void;
}

/** What stands under the header: a form, a card, the article, or how to come to one. */
function Content({ state, actions }: { state: PanelState; actions: PanelActions }) {
  const { page, trail, pasting } = state;
  const article = page.is === 'read' ? page.article : undefined;
  // What is shown of an article stays while its cards are looked at, and goes with it.
  const [kept, setKept] = useState(startShowing(article?.id));
  const showing = kept.article === article?.id ? kept : startShowing(article?.id);
  const card = trail.at(-1);
  if (pasting)
    return <PasteForm pasted={pasting} onPaste={actions.onPaste} onCancel={actions.onClosePaste} />;
  if (page.is !== 'read') return <Teaching page={page} actions={actions} />;
  if (card)
    return (
      <CardDetail
        key={trail.length}
        card={card}
        isOnPage={
          page.article.from === 'tab' &&
          page.article.entries.some(({ entry }) => entry.key === card.key)
        }
        actions={actions}
      />
    );
  return (
    <ArticleView
      article={page.article}
      showing={showing}
      onShow={(change) => setKept({ ...showing, ...change })}
      actions={actions}
    />
  );
}

/** The side panel: an article's people and terms, what was said before, and its quotes. */
export function Panel({ state, actions }: { state: PanelState; actions: PanelActions }) {
  const { page, pinned, pasting, notice } = state;
  // Where there is no article, the page itself offers this.
  const mayPaste = !pasting && (page.is === 'read' || page.is === 'looking');
  return (
    <>
      <PanelHeader
        article={page.is === 'read' ? page.article : undefined}
        pinned={pinned}
        actions={actions}
      />
      <p role="status" class="notice">
        {notice}
      </p>
      <main>
        <Content state={state} actions={actions} />
      </main>
      <footer>
        {mayPaste && (
          <button type="button" onClick={actions.onOpenPaste}>
            {i18n.t('panel.paste.open')}
          </button>
        )}
        <button type="button" onClick={actions.onLibrary}>
          {i18n.t('library.title')}
        </button>
      </footer>
    </>
  );
}
