import { i18n } from '#i18n';
import type { PanelPage } from './model.ts';

interface TeachingProps {
  page: Exclude<PanelPage, { is: 'read' }>;
  actions: { onRead(): void; onOpenPaste(): void };
}

const words: Readonly<Record<TeachingProps['page']['is'], () => [text: string, hint?: string]>> = {
  looking: () => [i18n.t('popup.looking')],
  starting: () => [i18n.t('popup.starting')],
  unread: () => [i18n.t('popup.unread'), i18n.t('panel.unreadHint')],
  failed: () => [i18n.t('popup.unread'), i18n.t('popup.why.failed')],
  closed: () => [i18n.t('popup.closed'), i18n.t('panel.closedHint')],
};

/** Where there is no article yet: what the panel is for, and how to come to one. */
export function Teaching({ page, actions }: TeachingProps) {
  const [text, hint] = words[page.is]();
  const isOffered = page.is === 'unread' || page.is === 'failed';
  return (
    <div class="empty">
      <p role="status">{text}</p>
      {hint !== undefined && <p class="hint">{hint}</p>}
      {isOffered && (
        <button type="button" class="primary" onClick={actions.onRead}>
          {i18n.t('popup.read')}
        </button>
      )}
      {(isOffered || page.is === 'closed') && (
        <button type="button" onClick={actions.onOpenPaste}>
          {i18n.t('panel.paste.open')}
        </button>
      )}
    </div>
  );
}
