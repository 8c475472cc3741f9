import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { faultOf, type OwnStatementDraft } from '../../../core/library/own-statement-draft.ts';
import { Isolated } from '../../shared/Isolated.tsx';
import { useId } from '../../shared/use-id.ts';
import { Field } from '../entries/Field.tsx';
import { AboutField } from './AboutField.tsx';
import { DateField } from './DateField.tsx';
import { EntryPicker, type Suggestion } from './EntryPicker.tsx';
import type { NameOf } from './names.ts';

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
  const id = useId();
  const [now, setNow] = useState(draft);
  const [wrongDates, setWrongDates] = useState({ said: false, published: false });
  const set = (change: Partial<OwnStatementDraft>) => setNow({ ...now, ...change });
  const { source } = now;
  const fault = faultOf(now);
  const mayBeSaved = fault === undefined && !wrongDates.said && !wrongDates.published;
  const entryName = now.speakerEntry === undefined ? undefined : nameOf(now.speakerEntry);
  const words = (name: 'summary' | 'quote', label: string, hint: string) => (
    <p class="field">
      <label for={`${id}-${name}`}>{label}</label>
      <textarea
        id={`${id}-${name}`}
        rows={3}
        aria-describedby={`${id}-${name}-hint`}
        value={now[name]}
        onInput={({ currentTarget }) => set({ [name]: currentTarget.value })}
      />
      <span class="hint" id={`${id}-${name}-hint`}>
        {hint}
      </span>
    </p>
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
    <form
      class="quote-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (mayBeSaved) onSave(now);
      }}
    >
      <EntryPicker
        label={i18n.t('quotes.form.speaker')}
        text={now.speakerName}
        suggest={(text) => suggest(text).filter(({ type }) => type === 'person')}
        onText={(speakerName) => set({ speakerName, speakerEntry: undefined })}
        onPick={({ key, name }) => set({ speakerName: name, speakerEntry: key })}
      />
      <p class="hint" aria-live="polite">
        {entryName !== undefined ? (
          <Isolated text={i18n.t('quotes.form.isEntry', [entryName])} />
        ) : (
          now.speakerName.trim() !== '' && i18n.t('quotes.own.isName')
        )}
      </p>
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
