import { i18n } from '#i18n';
import { ArticleDay } from '../popup/ArticleDay.tsx';
import { clip } from '../popup/names.ts';
import { Isolated } from '../shared/Isolated.tsx';
import type { PanelArticle } from './model.ts';

interface PanelHeaderProps {
  article: PanelArticle | undefined;
  pinned: boolean;
  actions: { onPin(): void };
}

/** Which article it is, of what day, and whether it stays. */
export function PanelHeader({ article, pinned, actions }: PanelHeaderProps) {
  return (
    <header class="top">
      <div>
        <h1>
          <Isolated text={article ? clip(article.title) : i18n.t('extension.name')} />
        </h1>
        {article && <ArticleDay day={article.day} />}
      </div>
      {article && (
        <button type="button" class="pin" aria-pressed={pinned} onClick={actions.onPin}>
          {i18n.t('panel.pin')}
        </button>
      )}
    </header>
  );
}
