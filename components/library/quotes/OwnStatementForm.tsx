import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { faultOf, type OwnStatementDraft } from '../../../core/library/own-statement-draft.ts';
import { Field } from '../entries/Field.tsx';
import { AboutField } from './AboutField.tsx';
import { DateField } from './DateField.tsx';
import type { Suggestion } from './EntryPicker.tsx';
import type { NameOf } from './names.ts';
import { QuoteFormFrame } from './QuoteFormFrame.tsx';
import { SpeakerField } from './SpeakerField.tsx';
import { WordsField } from './WordsField.tsx';

interface OwnStatementFormProps {
  draft: OwnStatementDraft;
  nameOf: NameOf;
  suggest(text: string): readonly Suggestion[];
  onSave(draft: OwnStatementDraft): void;
  onCancel(): void;
}

/** What somebody said, written down: who, when, what, about whom and what, and where it stands. */
export function OwnStatementForm(props: OwnStatementFormProps) {
  const { draft, nameOf, suggest, onSave, onCancel } = props;
  const [now, setNow] = useState(draft);
  const [wrongDates, setWrongDates] = useState({ said: false, published: false });
  const set = (change: Partial<OwnStatementDraft>) => setNow({ ...now, ...change });
  const { source } = now;
  const fault = faultOf(now);
  const mayBeSaved = fault === undefined && !wrongDates.said && !wrongDates.published;
  const words = (name: 'summary' | 'quote', label: string, hint: string) => (
    <WordsField
      label={label}
      hint={hint}
      value={now[name]}
      onInput={(value) => set({ [name]: value })}
    />
  );
  const known = (name: 'outlet' | 'title' | 'url', label: string) => (
    <Field
      label={label}
      value={source[name]}
      {...(name === 'url' && { inputMode: 'url' })}
      fault={name === 'url' && fault === 'address' ? 'address' : undefined}
      onInput={(value) => set({ source: { ...source, [name]: value } })}
    />
  );
  return (
    <QuoteFormFrame mayBeSaved={mayBeSaved} onSave={() => onSave(now)} onCancel={onCancel}>
      <SpeakerField
        speakerName={now.speakerName}
        speakerEntry={now.speakerEntry}
        nameOf={nameOf}
        suggest={suggest}
        ofName={i18n.t('quotes.own.isName')}
        onSpeaker={set}
      />
      <DateField
        label={i18n.t('quotes.form.said')}
        date={now.date}
        onDate={(date) => set({ date })}
        onValid={(isValid) => setWrongDates({ ...wrongDates, said: !isValid })}
      />
      {words('summary', i18n.t('quotes.own.summary'), i18n.t('quotes.own.summaryHint'))}
      {words('quote', i18n.t('corrections.words'), i18n.t('quotes.own.wordsHint'))}
      <AboutField
        about={now.about}
        nameOf={nameOf}
        suggest={suggest}
        onAbout={(about) => set({ about })}
      />
      <fieldset>
        <legend>{i18n.t('quotes.own.source')}</legend>
        {known('outlet', i18n.t('entries.outlet'))}
        {known('title', i18n.t('entries.sourceTitle'))}
        <DateField
          label={i18n.t('entries.published')}
          date={source.published}
          onDate={(published) => set({ source: { ...source, published } })}
          onValid={(isValid) => setWrongDates({ ...wrongDates, published: !isValid })}
        />
        {known('url', i18n.t('entries.address'))}
      </fieldset>
      <p class="hint" role="status">
        {fault === 'notWhole' && i18n.t('quotes.own.notWhole')}
      </p>
    </QuoteFormFrame>
  );
}
