import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { QuoteDraft } from '../../../core/library/quote-draft.ts';
import { Isolated } from '../../shared/Isolated.tsx';
import { AboutField } from './AboutField.tsx';
import { Chips } from './Chips.tsx';
import { DateField } from './DateField.tsx';
import { EntryPicker, type Suggestion } from './EntryPicker.tsx';
import type { NameOf } from './names.ts';
import { TagField } from './TagField.tsx';
import { useId } from '../../shared/use-id.ts';

export interface QuoteFormProps {
  draft: QuoteDraft;
  nameOf: NameOf;
  knownTags: readonly string[];
  suggest(text: string): readonly Suggestion[];
  onSave(draft: QuoteDraft): void;
  onCancel(): void;
}

/** What the reader may say of a quote; its words stay what the page had. */
export function QuoteForm({ draft, nameOf, knownTags, suggest, onSave, onCancel }: QuoteFormProps) {
  const id = useId();
  const [now, setNow] = useState(draft);
  const [isDateValid, setDateValid] = useState(true);
  const set = (change: Partial<QuoteDraft>) => setNow({ ...now, ...change });
  const entryName = now.speakerEntry === undefined ? undefined : nameOf(now.speakerEntry);
  return (
    <form
      class="quote-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isDateValid) onSave(now);
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
        ) : now.speakerName.trim() === '' ? (
          i18n.t('quotes.form.nobody')
        ) : (
          i18n.t('quotes.form.isName')
        )}
      </p>
      <DateField
        label={i18n.t('quotes.form.said')}
        date={now.saidAt}
        onDate={(saidAt) => set({ saidAt })}
        onValid={setDateValid}
      />
      <AboutField
        about={now.about}
        nameOf={nameOf}
        suggest={suggest}
        onAbout={(about) => set({ about })}
      />
      <TagField
        label={i18n.t('quotes.form.tag')}
        known={knownTags}
        onAdd={(tag) => {
          if (!now.tags.includes(tag)) set({ tags: [...now.tags, tag] });
        }}
      />
      <Chips
        label={i18n.t('quotes.facet.tag')}
        items={now.tags.map((tag) => ({ key: tag, name: tag }))}
        onRemove={(gone) => set({ tags: now.tags.filter((tag) => tag !== gone) })}
      />
      <p class="field">
        <label for={id}>{i18n.t('quotes.form.note')}</label>
        <textarea
          id={id}
          rows={3}
          value={now.note}
          onInput={({ currentTarget }) => set({ note: currentTarget.value })}
        />
      </p>
      <p class="buttons">
        <button type="submit" class="primary" disabled={!isDateValid}>
          {i18n.t('quotes.form.save')}
        </button>
        <button type="button" onClick={onCancel}>
          {i18n.t('quotes.form.cancel')}
        </button>
      </p>
    </form>
  );
}
