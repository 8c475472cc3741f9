import { i18n } from '#i18n';
import { countPhrase } from '../shared/plural.ts';
import { whyUnread, type PopupState } from './model.ts';

/** What a person should know of the page, as a sentence and what stands behind it. */
function describePage(state: PopupState): [text: string, hint?: string] {
  const { page } = state;
  switch (page.is) {
    case 'looking':
      return [i18n.t('popup.looking')];
    case 'starting':
      return [i18n.t('popup.starting')];
    case 'unread':
      return [i18n.t('popup.unread'), i18n.t(`popup.why.${whyUnread(state)}`)];
    case 'failed':
      return [i18n.t('popup.unread'), i18n.t('popup.why.failed')];
    case 'closed':
      return [i18n.t('popup.closed'), i18n.t('popup.closedHint')];
    case 'read':
      if (page.entries.length === 0) return [i18n.t('popup.none'), i18n.t('popup.noneHint')];
      return state.gone
        ? [i18n.t('popup.gone'), countPhrase('popup.entries', page.entries.length)]
        : [countPhrase('popup.entries', page.entries.length)];
  }
}

/** Always in the document, so that a screen reader is told of every change. */
export function PageStatus({ state }: { state: PopupState }) {
  const [text, hint] = describePage(state);
  return (
    <div role="status" class="status">
      <p>{text}</p>
      {hint !== undefined && <p class="hint">{hint}</p>}
    </div>
  );
}
