import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useOpened } from './use-opened.ts';

export interface ConfirmedProps {
  label: string;
  /** What would happen, and what stays; asked before it does. */
  question: string;
  /** What the button says that does it. */
  yes: string;
  disabled?: boolean;
  onYes(): void;
}

/** A button whose deed wants a second click, with what it does said in between. */
export function Confirmed({ label, question, yes, disabled, onYes }: ConfirmedProps) {
  const [asking, setAsking] = useState(false);
  const { opener, opened } = useOpened<HTMLButtonElement, HTMLButtonElement>(asking);
  if (!asking)
    return (
      <button type="button" ref={opener} disabled={disabled} onClick={() => setAsking(true)}>
        {label}
      </button>
    );
  return (
    <div class="confirm" role="group" aria-label={label}>
      <p>{question}</p>
      <div class="actions">
        <button
          type="button"
          class="primary"
          onClick={() => {
            setAsking(false);
            onYes();
          }}
        >
          {yes}
        </button>
        <button type="button" ref={opened} onClick={() => setAsking(false)}>
          {i18n.t('settings.cancel')}
        </button>
      </div>
    </div>
  );
}
