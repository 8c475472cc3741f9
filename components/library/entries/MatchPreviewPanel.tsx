import { i18n } from '#i18n';
import type { MatchPreview } from '../../../core/model/match-preview.ts';
import { Isolated } from '../../shared/Isolated.tsx';
import { countPhrase } from '../../shared/plural.ts';

/** What is known of the draft's matches in a tab. */
export type PagePreview =
  | { is: 'looking' }
  /** No tab shows a page of a web site. */
  | { is: 'noTab' }
  /** The browser lets no extension into this page, or it does not answer. */
  | { is: 'closed'; title: string }
  | { is: 'read'; title: string; preview: MatchPreview };

function describe(page: PagePreview): string {
  switch (page.is) {
    case 'looking':
      return i18n.t('popup.looking');
    case 'noTab':
      return i18n.t('entries.preview.noTab');
    case 'closed':
      return i18n.t('entries.preview.closed');
    case 'read':
      return page.preview.sure + page.preview.unsure === 0
        ? i18n.t('entries.preview.nothing')
        : countPhrase('entries.preview.matches', page.preview.sure);
  }
}

/** What the entry would match on an open page, with the words around it. */
export function MatchPreviewPanel({ page }: { page: PagePreview }) {
  return (
    <section class="preview" aria-label={i18n.t('entries.preview.title')}>
      <h3>{i18n.t('entries.preview.title')}</h3>
      {'title' in page && (
        <p class="where">
          <Isolated text={page.title} />
        </p>
      )}
      <p role="status">
        {describe(page)}
        {page.is === 'read' &&
          page.preview.unsure > 0 &&
          ` ${countPhrase('entries.preview.unsure', page.preview.unsure)}`}
      </p>
      {page.is === 'read' && page.preview.excerpts.length > 0 && (
        <ul>
          {page.preview.excerpts.map(({ before, words, after, sure }, at) => (
            <li key={at} dir="auto">
              {before}
              <mark class={sure ? 'sure' : 'unsure'}>{words}</mark>
              {after}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
