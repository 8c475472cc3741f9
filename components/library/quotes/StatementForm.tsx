import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { isWholeDraft, type StatementDraft } from '../../../core/library/statement-correction.ts';
import { splitEntryKey } from '../../../core/model/entry.ts';
import { useId } from '../../shared/use-id.ts';
import { DateField } from './DateField.tsx';
import { EntryPicker, type Suggestion } from './EntryPicker.tsx';

export interface StatementFormProps {
  draft: StatementDraft;
  /** What the speaker of the draft is called. */
  speaker: string;
  /** People of the statement's own dataset. */
  suggest(text: string): readonly Suggestion[];
  onSave(draft: StatementDraft): void;
  onCancel(): void;
}

/** What the reader says otherwise than a published statement. */
export function StatementForm({ draft, speaker, suggest, onSave, onCancel }: StatementFormProps) {
  const id = useId();
  const [now, setNow] = useState(draft);
  // A name that is typed is nobody yet, until one of those offered is taken.
  const [name, setName] = useState(speaker);
  const [isSomebody, setSomebody] = useState(true);
  const [isDateValid, setDateValid] = useState(true);
  const set = (change: Partial<StatementDraft>) => setNow({ ...now, ...change });
  const mayBeSaved = isDateValid && isSomebody && isWholeDraft(now);
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
      <EntryPicker
        label={i18n.t('quotes.form.speaker')}
        text={name}
        suggest={suggest}
        onText={(typed) => {
          setName(typed);
          setSomebody(false);
        }}
        onPick={(picked) => {
          setName(picked.name);
          setSomebody(true);
          set({ speaker: splitEntryKey(picked.key).id });
        }}
      />
      {text('summary', i18n.t('entries.summary'))}
      {text('quote', i18n.t('corrections.words'))}
      <DateField
        label={i18n.t('quotes.form.said')}
        date={now.date}
        onDate={(date) => set({ date })}
        onValid={setDateValid}
      />
      <p class="hint" role="status">
        {!isSomebody
          ? i18n.t('corrections.takeOne')
          : !isWholeDraft(now) && i18n.t('corrections.notWhole')}
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
