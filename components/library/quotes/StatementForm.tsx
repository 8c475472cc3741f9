import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { isWholeDraft, type StatementDraft } from '../../../core/library/statement-correction.ts';
import { useId } from '../../shared/use-id.ts';
import { DateField } from './DateField.tsx';

export interface StatementFormProps {
  draft: StatementDraft;
  onSave(draft: StatementDraft): void;
  onCancel(): void;
}

/** What the reader says otherwise than a published statement. */
export function StatementForm({ draft, onSave, onCancel }: StatementFormProps) {
  const id = useId();
  const [now, setNow] = useState(draft);
  const [isDateValid, setDateValid] = useState(true);
  const set = (change: Partial<StatementDraft>) => setNow({ ...now, ...change });
  const mayBeSaved = isDateValid && isWholeDraft(now);
  const text = (name: 'summary' | 'quote', label: string) => (
    <p class="field">
      <label for={`${id}-${name}`}>{label}</label>
      <textarea
        id={`${id}-${name}`}
        rows={3}
        value={now[name]}
        onInput={({ currentTarget }) => set({ [name]: currentTarget.value })}
      />
    </p>
  );
  return (
    <form
      class="quote-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (mayBeSaved) onSave(now);
      }}
    >
      {text('summary', i18n.t('entries.summary'))}
      {text('quote', i18n.t('corrections.words'))}
      <DateField
        label={i18n.t('quotes.form.said')}
        date={now.date}
        onDate={(date) => set({ date })}
        onValid={setDateValid}
      />
      <p class="hint" role="status">
        {!isWholeDraft(now) && i18n.t('corrections.notWhole')}
      </p>
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
