import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Isolated } from '../../shared/Isolated.tsx';
import { Chips } from './Chips.tsx';
import { EntryPicker, type Suggestion } from './EntryPicker.tsx';

interface SpeakerBoxProps {
  name: string;
  /** Known by name only; quotes are given the entry then, where entries are merged. */
  isNameOnly: boolean;
  /** Entries that were merged into this one. */
  merged: readonly { key: string; name: string }[];
  suggest(text: string): readonly Suggestion[];
  onSame(entry: Suggestion): void;
  onPart(key: string): void;
  /** Makes an own entry of a name. */
  onAdd(): void;
}

/** What can be said of the speaker who is filtered by: who else they are. */
export function SpeakerBox(props: SpeakerBoxProps) {
  const { name, isNameOnly, merged, suggest, onSame, onPart, onAdd } = props;
  const [text, setText] = useState('');
  return (
    <section class="speaker-box" aria-label={i18n.t('quotes.same.title', [name])}>
      <h3>
        <Isolated text={i18n.t('quotes.same.title', [name])} />
      </h3>
      <p class="hint">{isNameOnly ? i18n.t('quotes.same.nameHint') : i18n.t('quotes.same.hint')}</p>
      <EntryPicker
        label={i18n.t('quotes.same.as')}
        text={text}
        suggest={suggest}
        onText={setText}
        onPick={(entry) => {
          setText('');
          onSame(entry);
        }}
      />
      {isNameOnly && (
        <button type="button" onClick={onAdd}>
          {i18n.t('quotes.same.add')}
        </button>
      )}
      {merged.length > 0 && <p>{i18n.t('quotes.same.merged')}</p>}
      <Chips label={i18n.t('quotes.same.merged')} items={merged} onRemove={onPart} />
    </section>
  );
}
