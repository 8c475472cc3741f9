import { i18n } from '#i18n';

export interface ToolbarActions {
  onSave(): void;
  onNote(): void;
  onCite(): void;
  onAddEntry(): void;
  onClose(): void;
}

/** What can be done with the selected words; pressing it leaves them selected. */
export function Toolbar({ actions, isName }: { actions: ToolbarActions; isName: boolean }) {
  return (
    <div class="toolbar" role="toolbar" aria-label={i18n.t('saving.toolbar')}>
      <button type="button" class="primary" onClick={actions.onSave}>
        {i18n.t('saving.save')}
      </button>
      <button type="button" onClick={actions.onNote}>
        {i18n.t('saving.withNote')}
      </button>
      <button type="button" onClick={actions.onCite}>
        {i18n.t('saving.cite')}
      </button>
      {isName && (
        <button type="button" onClick={actions.onAddEntry}>
          {i18n.t('saving.addEntry')}
        </button>
      )}
      <CloseButton onClose={actions.onClose} />
    </div>
  );
}

export function CloseButton({ onClose }: { onClose(): void }) {
  return (
    <button type="button" class="close" aria-label={i18n.t('saving.close')} onClick={onClose}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path
          d="M4 4l8 8M12 4l-8 8"
          stroke="currentColor"
          stroke-width="1.5"
          stroke-linecap="round"
        />
      </svg>
    </button>
  );
}
