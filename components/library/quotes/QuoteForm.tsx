import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { QuoteDraft } from '../../../core/library/quote-draft.ts';
import { AboutField } from './AboutField.tsx';
import { Chips } from './Chips.tsx';
import { DateField } from './DateField.tsx';
import type { Suggestion } from './EntryPicker.tsx';
import type { NameOf } from './names.ts';
import { QuoteFormFrame } from './QuoteFormFrame.tsx';
import { SpeakerField } from './SpeakerField.tsx';
import { TagField } from './TagField.tsx';
import { WordsField } from './WordsField.tsx';

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
  const [now, setNow] = useState(draft);
  const [isDateValid, setDateValid] = useState(true);
  const set = (change: Partial<QuoteDraft>) => setNow({ ...now, ...change });
  return (
    <QuoteFormFrame mayBeSaved={isDateValid} onSave={() => onSave(now)} onCancel={onCancel}>
      <SpeakerField
        speakerName={now.speakerName}
        speakerEntry={now.speakerEntry}
        nameOf={nameOf}
        suggest={suggest}
        ofName={i18n.t('quotes.form.isName')}
        ofNobody={i18n.t('quotes.form.nobody')}
        onSpeaker={set}
      />
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
      <WordsField
        label={i18n.t('quotes.form.note')}
        value={now.note}
        onInput={(note) => set({ note })}
      />
    </QuoteFormFrame>
  );
}
