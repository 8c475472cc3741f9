import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';

interface QuoteFormFrameProps {
  mayBeSaved: boolean;
  onSave(): void;
  onCancel(): void;
  children: ComponentChildren;
}

/** A form about what somebody said: its fields, and how it is left. */
export function QuoteFormFrame({ mayBeSaved, onSave, onCancel, children }: QuoteFormFrameProps) {
  return (
    <form
      class="quote-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (mayBeSaved) onSave();
      }}
    >
      {children}
      <p class="buttons">
        <button type="submit" class="primary" disabled={!mayBeSaved}>
          {i18n.t('quotes.form.save')}
        </button>
        <button type="button" onClick={onCancel}>
          {i18n.t('quotes.form.cancel')}
        </button>
      </p>
    </form>
  );
}
