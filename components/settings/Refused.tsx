import { i18n } from '#i18n';

export interface RefusedProps {
  text: string;
  onBack(): void;
  onCancel(): void;
}

/** Why a step cannot be gone on from, and the two ways out. */
export function Refused({ text, onBack, onCancel }: RefusedProps) {
  return (
    <div class="told">
      <p class="fault">{text}</p>
      <div class="actions">
        <button type="button" class="primary" onClick={onBack}>
          {i18n.t('settings.add.back')}
        </button>
        <button type="button" onClick={onCancel}>
          {i18n.t('settings.cancel')}
        </button>
      </div>
    </div>
  );
}
