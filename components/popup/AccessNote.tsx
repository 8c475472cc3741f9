import { i18n } from '#i18n';

const titleId = 'access-title';

/** Shown where the browser gives an extension web pages only when asked (Firefox; Chromium's site access). */
export function AccessNote({ onGrant }: { onGrant(): void }) {
  return (
    <section class="access" aria-labelledby={titleId}>
      <h2 id={titleId}>{i18n.t('popup.access.title')}</h2>
      <p>{i18n.t('popup.access.text')}</p>
      <button type="button" class="action" onClick={onGrant}>
        {i18n.t('popup.access.grant')}
      </button>
    </section>
  );
}
