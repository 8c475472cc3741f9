import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { isWholeDraft, type StatementDraft } from '../../../core/library/statement-correction.ts';
import { splitEntryKey } from '../../../core/model/entry.ts';
import { DateField } from './DateField.tsx';
import { EntryPicker, type Suggestion } from './EntryPicker.tsx';
import { QuoteFormFrame } from './QuoteFormFrame.tsx';
import { WordsField } from './WordsField.tsx';

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
  const [now, setNow] = useState(draft);
  // A name that is typed is nobody yet, until one of those offered is taken.
  const [name, setName] = useState(speaker);
  const [isSomebody, setSomebody] = useState(true);
  const [isDateValid, setDateValid] = useState(true);
  const set = (change: Partial<StatementDraft>) => setNow({ ...now, ...change });
  const mayBeSaved = isDateValid && isSomebody && isWholeDraft(now);
  const text = (name: 'summary' | 'quote', label: string) => (
    <WordsField label={label} value={now[name]} onInput={(value) => set({ [name]: value })} />
  );
  return (
    <QuoteFormFrame mayBeSaved={mayBeSaved} onSave={() => onSave(now)} onCancel={onCancel}>
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
    </QuoteFormFrame>
  );
}
